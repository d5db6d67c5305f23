import type { CalibrationPreset } from '../../core/gaze/calibration-points';
import type { TurnTo } from '../../core/gaze/turn-capture';
import type { EyesChoice } from '../../core/vision/eyes-used';
import type { Language } from '../../core/language';
import type { EyesNotice } from '../stores/gaze-store';

/** Words of calibrating, of sitting before the camera, and of what has changed since. */
export interface EyesWords {
  readonly [name: string]: string | Readonly<Record<string, string>>;
  readonly preset: Readonly<Record<CalibrationPreset, string>>;
  readonly turnTo: Readonly<Record<TurnTo, string>>;
  readonly notice: Readonly<Record<EyesNotice, string>>;
  readonly eyes: Readonly<Record<EyesChoice, string>>;
}

const zh = {
  preset: {
    quick: '快速（5 点）',
    standard: '标准（9 点）',
    best: '精细（13 点）',
    comfort: '慢速（9 点）',
    pursuit: '跟着圆点走',
    twoPoint: '左右两点',
  },
  eyesUsed: '用哪只眼睛',
  eyesUsedSub: '斜视，或只有一只眼睛看得见时选；改了要重新校准',
  eyes: { automatic: '自动', left: '只用左眼', right: '只用右眼' },
  turn: '校准最后转转头',
  turnSub: '给头会动的人：看着圆点转头 12 秒，以后头动了也准',
  turnTo: {
    left: '眼睛看着圆点，头慢慢转向左边一点',
    right: '眼睛看着圆点，头慢慢转向右边一点',
    up: '眼睛看着圆点，头慢慢抬起一点',
    down: '眼睛看着圆点，头慢慢低下一点',
    middle: '眼睛看着圆点，头回到中间',
  },
  pursuit: '请一直看着圆点，它会慢慢走',
  reachTop: '看不到最上面：格子都放到下面去',
  reachBottom: '看不到最下面：格子都放到上面去',
  reachSide: '有一边看不到：格子会避开那一边',
  notice: {
    otherCamera: '换了摄像头：请在菜单里“重新校准”',
    displayChanged: '屏幕变了：请在菜单里“重新校准”',
    otherResolution: '摄像头画面变了：请在菜单里“对准圆点”',
    secondFace: '画面里还有一张脸：请旁边的人让开一点',
    picture: '摄像头前好像是一张照片',
    eyesCovered: '眼睛闭着，或被挡住了',
    headMoved: '头的位置变了：请在菜单里“对准圆点”',
    lightChanged: '光线变了：请在菜单里“对准圆点”',
    glare: '眼镜反光：请移开灯，或转一点屏幕',
    portrait: '摄像头竖着：请把它转成横的',
  },
  cameraSlow: '摄像头有点慢：校准会自动放慢，多花一点时间',
  screenAssumed: '屏幕按 15.6 英寸计算，可以在“设置 → 屏幕”里改',
} satisfies EyesWords;

const en: typeof zh = {
  preset: {
    quick: 'Quick (5 points)',
    standard: 'Standard (9 points)',
    best: 'Best (13 points)',
    comfort: 'Slow (9 points)',
    pursuit: 'Follow a moving dot',
    twoPoint: 'Two points, left and right',
  },
  eyesUsed: 'Eyes to follow',
  eyesUsedSub: 'For a squint, or sight in one eye only; calibrate again after changing it',
  eyes: { automatic: 'Automatic', left: 'Left eye only', right: 'Right eye only' },
  turn: 'Head turn at the end',
  turnSub: 'For people who move their head: 12 seconds of turning while looking at a dot',
  turnTo: {
    left: 'Keep looking at the dot and turn your head a little to the left',
    right: 'Keep looking at the dot and turn your head a little to the right',
    up: 'Keep looking at the dot and lift your head a little',
    down: 'Keep looking at the dot and lower your head a little',
    middle: 'Keep looking at the dot, head back to the middle',
  },
  pursuit: 'Keep looking at the dot. It moves slowly',
  reachTop: 'The very top was not reached: everything moves down',
  reachBottom: 'The very bottom was not reached: everything moves up',
  reachSide: 'One side was not reached: the tiles keep off it',
  notice: {
    otherCamera: 'This is a different camera: pick Calibrate in the menu',
    displayChanged: 'The display has changed: pick Calibrate in the menu',
    otherResolution: "The camera's picture has changed: pick Re-centre in the menu",
    secondFace: 'A second face is in view: ask them to step aside',
    picture: 'This looks like a photograph, not a face',
    eyesCovered: 'The eyes are closed or covered',
    headMoved: 'The head has moved: pick Re-centre in the menu',
    lightChanged: 'The light has changed: pick Re-centre in the menu',
    glare: 'Light reflects in the glasses: move the lamp or tilt the screen',
    portrait: 'The camera is on its side: please turn it upright',
  },
  cameraSlow: 'The camera is a little slow, so the calibration takes longer',
  screenAssumed: 'Assuming a 15.6-inch screen; change this under Settings → Screen',
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

/** These words in a language. */
export const eyesWordsOf = (language: Language): typeof zh => WORDS[language];
