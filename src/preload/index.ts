import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL_OF } from '../core/ipc/contract';
import type { AppApi, AppEventSource } from '../core/ipc/contract';
import { createEventHub } from './event-hub';
import { sentenceApi } from './sentence-api';

const invoke = (method: keyof AppApi, ...args: unknown[]) => ipcRenderer.invoke(CHANNEL_OF[method], ...args);

/** One line per method of the contract. There is no way to reach any other channel. */
const api: AppApi & AppEventSource = {
  getStartState: () => invoke('getStartState'),
  updateSettings: (patch) => invoke('updateSettings', patch),
  saveDraft: (draft) => invoke('saveDraft', draft),
  saveProfile: (profile) => invoke('saveProfile', profile),
  speak: (request) => invoke('speak', request),
  stopSpeaking: () => invoke('stopSpeaking'),
  listVoices: () => invoke('listVoices'),
  saveBoards: (save) => invoke('saveBoards', save),
  listBoardSnapshots: () => invoke('listBoardSnapshots'),
  restoreBoardSnapshot: (id) => invoke('restoreBoardSnapshot', id),
  saveMedia: (bytes, ending) => invoke('saveMedia', bytes, ending),
  exportFile: (name, bytes) => invoke('exportFile', name, bytes),
  reportCall: (event) => invoke('reportCall', event),
  reportProblem: (problem) => invoke('reportProblem', problem),
  quit: () => invoke('quit'),
  testCallPost: (address) => invoke('testCallPost', address),
  exportPdf: (name, landscape) => invoke('exportPdf', name, landscape),
  gazeSocketState: () => invoke('gazeSocketState'),
  renewSocketToken: () => invoke('renewSocketToken'),
  startRecording: (withPictures) => invoke('startRecording', withPictures),
  appendRecording: (part) => invoke('appendRecording', part),
  finishRecording: (id, description) => invoke('finishRecording', id, description),
  listRecordings: () => invoke('listRecordings'),
  deleteRecording: (id) => invoke('deleteRecording', id),
  ...sentenceApi(invoke),
  listCalls: () => invoke('listCalls'),
  listLearnt: () => invoke('listLearnt'),
  saveLearnt: (changed) => invoke('saveLearnt', changed),
  forgetLearnt: (gone) => invoke('forgetLearnt', gone),
  checkVoices: () => invoke('checkVoices'),
  chooseVoiceFolder: () => invoke('chooseVoiceFolder'),
  allowMicrophone: (allowed) => invoke('allowMicrophone', allowed),
  loadVoiceBank: () => invoke('loadVoiceBank'),
  saveVoiceBank: (bank) => invoke('saveVoiceBank', bank),
  openPartner: (anywhere) => invoke('openPartner', anywhere),
  closePartner: () => invoke('closePartner'),
  showPartner: (view) => invoke('showPartner', view),
  on: createEventHub((channel, listener) =>
    ipcRenderer.on(channel, (_event, payload: unknown) => listener(payload)),
  ),
};

contextBridge.exposeInMainWorld('app', api);
