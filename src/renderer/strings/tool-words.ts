import type { Language } from '../../core/language';

const zh = {
  title: '工具',
  device: '外接设备',
  deviceSilent: '外接设备没有信号',
  source: '外接设备',
  socket: '外接设备接口',
  socketNote: '只限本机程序，如红外眼动仪。凭口令连接',
  socketOff: '关',
  socketFailed: '打不开这个端口：',
  socketDevices: '已连接设备：',
  port: '接口端口',
  token: '连接口令',
  renew: '换一个',
  change: '更改',
  on: '开',
};

const en: typeof zh = {
  title: 'Tools',
  device: 'Other device',
  deviceSilent: 'The other device is silent',
  source: 'another device',
  socket: 'Let another device in',
  socketNote: 'A program on this computer only, such as an infrared tracker’s. It must show the token',
  socketOff: 'off',
  socketFailed: 'The port cannot be opened: ',
  socketDevices: 'connected: ',
  port: 'Port for the device',
  token: 'Token to connect',
  renew: 'New one',
  change: 'Change',
  on: 'on',
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

/** The words of diagnostics, recordings and other devices in a language. */
export const toolWordsOf = (language: Language): typeof zh => WORDS[language];
export type ToolWords = typeof zh;
