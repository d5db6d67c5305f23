import type { Language } from '../../core/language';
import type { LockState } from '../camera/exposure-lock';
import type { LostReason } from '../../core/samples';

interface DiagnosticsWords {
  readonly [name: string]: string | Readonly<Record<string, string>>;
  readonly lost: Readonly<Record<LostReason, string>>;
  readonly exposureState: Readonly<Record<LockState, string>>;
}

const zh = {
  row: '诊断画面',
  rowNote: '眼睛图像、误差图、帧率和延迟。按 F9 开关',
  quality: '质量',
  head: '头部',
  lids: '睁眼程度',
  light: '面部亮度',
  frames: '帧率 相机 / 识别 / 绘制',
  dropped: '丢弃',
  latency: '延迟 到注视 / 到绘制',
  time: '每帧耗时 模型 / 本程序',
  lostTitle: '10 秒内丢失',
  lostNone: '无',
  restarts: '重启次数',
  exposure: '曝光',
  exposureState: {
    waiting: '自动',
    impossible: '相机不能锁定',
    locked: '已锁定',
    disobeyed: '相机没有照办',
    released: '光线变了，重新适应',
  },
  offset: '当前修正',
  profile: '校准误差 / 抖动',
  noProfile: '还没有校准',
  noCamera: '没有相机画面',
  fps: '帧/秒',
  ms: '毫秒',
  lost: {
    noCamera: '没有相机',
    noFace: '没有脸',
    eyesClosed: '闭眼',
    lowQuality: '质量低',
    faceJumped: '脸跳动',
    notCalibrated: '未校准',
    workerRestarting: '识别重启',
    stale: '没有新画面',
  },
} satisfies DiagnosticsWords;

const en: typeof zh = {
  row: 'Diagnostics',
  rowNote: 'Pictures of the eyes, map of errors, rates and delays. F9 switches it on and off',
  quality: 'Quality',
  head: 'Head',
  lids: 'Opening of the lids',
  light: 'Light on the face',
  frames: 'Rate camera / worker / drawn',
  dropped: 'dropped',
  latency: 'Delay to gaze / to drawn',
  time: 'A frame takes model / own code',
  lostTitle: 'Lost in 10 s',
  lostNone: 'none',
  restarts: 'Restarts',
  exposure: 'Exposure',
  exposureState: {
    waiting: 'automatic',
    impossible: 'cannot be locked',
    locked: 'locked',
    disobeyed: 'the camera did not obey',
    released: 'adapting to other light',
  },
  offset: 'Present offset',
  profile: 'Calibration error / spread',
  noProfile: 'not calibrated',
  noCamera: 'no camera picture',
  fps: '/s',
  ms: 'ms',
  lost: {
    noCamera: 'no camera',
    noFace: 'no face',
    eyesClosed: 'eyes closed',
    lowQuality: 'poor picture',
    faceJumped: 'face jumped',
    notCalibrated: 'not calibrated',
    workerRestarting: 'restarting',
    stale: 'no new picture',
  },
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

export type DiagnosticsText = typeof zh;

/** The words of the diagnostics in a language. */
export const diagnosticsWordsOf = (language: Language): DiagnosticsText => WORDS[language];
