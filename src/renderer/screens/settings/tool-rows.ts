import type { GazeSocketState } from '../../../core/ipc/contract';
import type { Settings } from '../../../core/settings/settings';
import { deleteRecording, startRecording, stopRecording } from '../../app/gaze-recording';
import { renewSocketToken } from '../../app/gaze-socket';
import { type RecordingState, recordingStore } from '../../stores/recording-store';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { diagnosticsWordsOf } from '../../strings/diagnostics-words';
import { toolWordsOf, type ToolWords } from '../../strings/tool-words';
import type { Row } from './setting-row';

const PORT_MIN = 1024;
const PORT_MAX = 65_535;

/** For the one who helps: a look behind the eyes, recordings and other devices. */
export function toolRows(settings: Settings, socket: GazeSocketState, recording: RecordingState): Row[] {
  const words = toolWordsOf(settings.language);
  return [
    diagnosticsRow(settings, words),
    ...recordRows(recording, words),
    ...socketRows(settings, socket, words),
    ...keptRows(recording, words),
  ];
}

function diagnosticsRow({ diagnostics, language }: Settings, words: ToolWords): Row {
  const { row, rowNote } = diagnosticsWordsOf(language);
  return {
    id: 'diagnostics',
    name: row,
    value: diagnostics ? words.on : words.socketOff,
    note: rowNote,
    control: {
      kind: 'next',
      label: words.change,
      onPick: () => changeSettings({ diagnostics: !diagnostics }),
    },
  };
}

function recordRows({ running, withPictures }: RecordingState, words: ToolWords): Row[] {
  return [
    {
      id: 'record',
      name: words.record,
      note: words.recordNote,
      control:
        running === null
          ? { kind: 'held', label: words.recordHold, onHeld: () => void startRecording() }
          : { kind: 'held', label: words.recordStopHold, onHeld: () => void stopRecording() },
    },
    {
      id: 'record-what',
      name: words.recordWhat,
      value: withPictures ? words.recordPictures : words.recordFeatures,
      note: words.recordWhere,
      control: {
        kind: 'next',
        label: words.change,
        onPick: () => recordingStore.setState({ withPictures: !withPictures }),
      },
    },
  ];
}

/** Deleted by a hand: what is gone here is gone for good. */
function keptRows({ kept }: RecordingState, words: ToolWords): Row[] {
  return kept
    .filter(({ isOpen }) => !isOpen)
    .map(({ id, at, bytes, withPictures, isWhole }) => ({
      id: `kept-${id}`,
      name: `${words.kept} ${at}`,
      value: [
        `${(bytes / 1e6).toFixed(1)} MB`,
        withPictures ? words.keptPictures : words.keptFeatures,
        ...(isWhole ? [] : [words.keptBroken]),
      ].join(' · '),
      control: { kind: 'held', label: words.keptDelete, onHeld: () => void deleteRecording(id) },
    }));
}

function socketRows({ gazeSocket }: Settings, socket: GazeSocketState, words: ToolWords): Row[] {
  const stepPort = (by: number) => () => {
    const { port } = settingsStore.getState().gazeSocket;
    changeSettings({ gazeSocket: { port: Math.min(PORT_MAX, Math.max(PORT_MIN, port + by)) } });
  };
  return [
    {
      id: 'socket',
      name: words.socket,
      value: socketValue(gazeSocket.enabled, socket, words),
      note: words.socketNote,
      control: {
        kind: 'next',
        label: words.change,
        onPick: () => {
          const { pointSource } = settingsStore.getState();
          const enabled = !gazeSocket.enabled;
          // Nobody can point with a device that is shut out.
          const stays = enabled || pointSource !== 'socket';
          changeSettings({ gazeSocket: { enabled }, ...(stays ? {} : { pointSource: 'camera' }) });
        },
      },
    },
    {
      id: 'socket-port',
      name: words.port,
      value: `127.0.0.1:${gazeSocket.port}`,
      control: { kind: 'steps', onLess: stepPort(-1), onMore: stepPort(1) },
    },
    ...(socket.kind === 'listening'
      ? [
          {
            id: 'socket-token',
            name: words.token,
            value: socket.token,
            control: { kind: 'next', label: words.renew, onPick: renewSocketToken } as const,
          },
        ]
      : []),
  ];
}

function socketValue(enabled: boolean, socket: GazeSocketState, words: ToolWords): string {
  if (!enabled) return words.socketOff;
  if (socket.kind === 'failed') return words.socketFailed + socket.reason;
  return socket.kind === 'listening' && socket.devices > 0
    ? `${words.on}, ${words.socketDevices}${socket.devices}`
    : words.on;
}
