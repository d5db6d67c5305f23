import type { GazeSocketState } from '../../../core/ipc/contract';
import type { Settings } from '../../../core/settings/settings';
import { renewSocketToken } from '../../app/gaze-socket';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { toolWordsOf, type ToolWords } from '../../strings/tool-words';
import type { Row } from './setting-row';

const PORT_MIN = 1024;
const PORT_MAX = 65_535;

/** For the one who helps: other devices. */
export function toolRows(settings: Settings, socket: GazeSocketState): Row[] {
  const words = toolWordsOf(settings.language);
  return socketRows(settings, socket, words);
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
