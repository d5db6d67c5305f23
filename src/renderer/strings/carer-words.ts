import type { CallPostState, PostFailure, PostOutcome } from '../../core/call/call-post';
import type { Language } from '../../core/language';

const zh = {
  pin: '设置密码',
  pinNote: '打开设置和编辑前要输入的数字；说话、呼叫、休息永远不用密码',
  pinOn: '有密码',
  pinOff: '没有密码',
  pinTitle: '给照顾者的密码',
  pinLead: '四到八位数字。使用者的眼睛按不到数字键，所以设了密码以后，改设置要靠照顾的人。',
  pinField: '新密码',
  pinSave: '存下密码',
  pinRemove: '不要密码',
  pinAsk: '请照顾的人输入密码',
  pinWrong: '密码不对',
  pinForgot: '忘了密码：按住这里二十秒，密码就取消',
  pinWayOut: '忘了密码的时候，在输入密码的画面，用手按住最下面一行二十秒，密码就取消。',
  erase: '删一位',
  back: '回到说话',
  close: '关闭',
  hold: '按住两秒',
  calls: '呼叫记录',
  callsNote: '什么时候呼叫过，多久有人来；只存在这台电脑上',
  callsOpen: '打开',
  callsNone: '还没有呼叫过',
  callsUnread: '呼叫记录读不出来',
  callEnd: { acknowledged: '有人来了', cancelled: '自己取消了', open: '没有人应答' },
  callMinutes: '分',
  callSeconds: '秒',
  callAddress: '呼叫时通知',
  callAddressNote: '同时告诉家里网络上的一个设备（床边铃、手机转接）',
  callAddressNone: '不通知',
  callTitle: '呼叫时通知家里网络上的一个设备',
  callLead:
    '只能填家里网络上的地址，例如 http://192.168.1.20/bell。发出去的只有“有人呼叫”和时间，没有使用者写的任何字。屏幕和声音的呼叫不受影响。',
  callField: '地址',
  callTry: '存下并试一次',
  callTrying: '正在试…',
  callRemove: '不再通知',
  arrived: '对方的设备收到了。',
  sending: '正在通知对方的设备…',
  notArrived: '还没有送到，继续在试。',
  kept: '地址已存下。',
  notKept: '地址没有存下。',
  failure: {
    notAnAddress: '这不是一个地址，要以 http:// 或 https:// 开头。',
    notLocal: '这个地址不在家里的网络上，不能用。',
    nameUnknown: '网络上找不到这个名字。',
    refused: '对方的设备没有开，或者不接受。',
    timeout: '对方的设备没有回答。',
    redirect: '对方的设备要转到别的地址，不跟过去。',
    status: '对方的设备说出错了。',
    certificate: '对方的证书不可信。',
    other: '没有送到。',
  } satisfies Record<PostFailure, string>,
};

const en: typeof zh = {
  pin: 'Carer PIN',
  pinNote: 'Needed for settings and editing. Speaking, calling and rest never need it',
  pinOn: 'Set',
  pinOff: 'None',
  pinTitle: 'A PIN for the carer',
  pinLead:
    "Four to eight digits. The speaker's eyes cannot press the digits, so with a PIN only a carer can change settings.",
  pinField: 'New PIN',
  pinSave: 'Save PIN',
  pinRemove: 'Remove PIN',
  pinAsk: "Please enter the carer's PIN",
  pinWrong: 'Wrong PIN',
  pinForgot: 'Forgotten? Hold this for twenty seconds to remove the PIN',
  pinWayOut:
    'If it is forgotten: on the screen that asks for it, hold the lowest line by hand for twenty seconds to remove it.',
  erase: 'Erase',
  back: 'Back to speaking',
  close: 'Close',
  hold: 'Hold 2 seconds',
  calls: 'Calls so far',
  callsNote: 'When somebody was called, and how long until somebody came; kept on this computer only',
  callsOpen: 'Open',
  callsNone: 'Nobody has been called yet',
  callsUnread: 'The list of calls cannot be read',
  callEnd: { acknowledged: 'Somebody came', cancelled: 'Taken back', open: 'Not answered' },
  callMinutes: 'min',
  callSeconds: 's',
  callAddress: 'Notify of a call',
  callAddressNote: 'Also notifies one device on the home network (a bedside bell, a phone bridge)',
  callAddressNone: 'Nobody',
  callTitle: 'Notify one device on the home network of a call',
  callLead:
    'Only an address on the home network, such as http://192.168.1.20/bell. All that is sent is “a call” and the time, nothing the speaker wrote. Screen and sound call as ever.',
  callField: 'Address',
  callTry: 'Save and try once',
  callTrying: 'Trying…',
  callRemove: 'Stop notifying',
  arrived: 'The other device has been notified.',
  sending: 'Notifying the other device…',
  notArrived: 'Not delivered yet; still trying.',
  kept: 'The address is saved.',
  notKept: 'The address was not saved.',
  failure: {
    notAnAddress: 'This is not an address: it must begin with http:// or https://.',
    notLocal: 'This address is not on the home network and cannot be used.',
    nameUnknown: 'The network does not know this name.',
    refused: 'The other device is off or does not accept it.',
    timeout: 'The other device does not answer.',
    redirect: 'The other device redirects to another address, which is not allowed.',
    status: 'The other device reports an error.',
    certificate: "The other device's certificate is not trusted.",
    other: 'It did not get through.',
  },
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

export const carerWordsOf = (language: Language): typeof zh => WORDS[language];

/** One sentence about how far a call is on its way; empty when nobody is told. */
export function postSentence(state: CallPostState, language: Language): string {
  const words = carerWordsOf(language);
  switch (state.kind) {
    case 'off':
      return '';
    case 'sending':
      return words.sending;
    case 'arrived':
      return words.arrived;
    case 'failed':
      return `${words.notArrived}${language === 'en' ? ' ' : ''}${words.failure[state.reason]}`;
  }
}

/** What came of trying an address, and whether it was kept. */
export function outcomeSentence(outcome: PostOutcome, language: Language): string {
  const words = carerWordsOf(language);
  const gap = language === 'en' ? ' ' : '';
  if (outcome.ok) return words.arrived + gap + words.kept;
  const isRefused = outcome.reason === 'notAnAddress' || outcome.reason === 'notLocal';
  return words.failure[outcome.reason] + gap + (isRefused ? words.notKept : words.kept);
}
