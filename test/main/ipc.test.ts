import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { CHANNEL_OF } from '../../src/core/ipc/contract';
import type { IpcHandlers } from '../../src/core/ipc/contract';
import { isTrustedSender, registerIpc, sendEvent } from '../../src/main/ipc';

type Invoke = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>;

function eventFrom(url: string, mainFrame = true): IpcMainInvokeEvent {
  const frame = { url };
  return {
    senderFrame: frame,
    sender: { mainFrame: mainFrame ? frame : { url } },
  } as unknown as IpcMainInvokeEvent;
}

const own = eventFrom('app://mouyu/index.html');

function registered(overrides: Partial<IpcHandlers> = {}) {
  const channels = new Map<string, Invoke>();
  const failed = vi.fn();
  const handlers = new Proxy(overrides, {
    get: (known, method): unknown => Reflect.get(known, method) ?? (() => Promise.resolve(String(method))),
  }) as IpcHandlers;
  registerIpc(
    { handle: (channel, listener) => void channels.set(channel, listener as Invoke) },
    handlers,
    failed,
  );
  return { channels, failed };
}

describe('isTrustedSender', () => {
  it('trusts the main frame of the app’s own page and nothing else', () => {
    expect(isTrustedSender(own)).toBe(true);
    expect(isTrustedSender(eventFrom('app://mouyu/index.html', false))).toBe(false);
    expect(isTrustedSender(eventFrom('https://example.com/'))).toBe(false);
    expect(isTrustedSender(eventFrom('app://mouyu.example.com/'))).toBe(false);
    expect(isTrustedSender({ ...own, senderFrame: null })).toBe(false);
  });
});

describe('registerIpc', () => {
  it('registers the channels of the contract and no other', () => {
    expect([...registered().channels.keys()].sort()).toEqual(Object.values(CHANNEL_OF).sort());
  });

  it('hands arguments over and the result back', async () => {
    const updateSettings = vi.fn().mockResolvedValue('changed');
    const { channels } = registered({ updateSettings });
    await expect(channels.get(CHANNEL_OF.updateSettings)?.(own, { language: 'en' })).resolves.toBe('changed');
    expect(updateSettings).toHaveBeenCalledWith({ language: 'en' });
  });

  it('rejects a stranger before the handler sees the call', async () => {
    const quit = vi.fn();
    const { channels, failed } = registered({ quit });
    await expect(channels.get(CHANNEL_OF.quit)?.(eventFrom('https://example.com/'))).rejects.toThrow('quit');
    expect(quit).not.toHaveBeenCalled();
    expect(failed).toHaveBeenCalledOnce();
  });

  it('rejects with a message that names the method', async () => {
    const { channels } = registered({ speak: () => Promise.reject(new Error('no text')) });
    await expect(channels.get(CHANNEL_OF.speak)?.(own)).rejects.toThrow('speak: no text');
  });
});

describe('sendEvent', () => {
  const problem = { code: 'noCamera', detail: '' } as const;

  it('sends to a living page', () => {
    const contents = { isDestroyed: () => false, isCrashed: () => false, send: vi.fn() };
    sendEvent(contents, 'problem', problem);
    expect(contents.send).toHaveBeenCalledWith('event:problem', problem);
  });

  it('drops what nobody can receive', () => {
    const send = vi.fn();
    sendEvent(undefined, 'problem', problem);
    sendEvent({ isDestroyed: () => true, isCrashed: () => false, send }, 'problem', problem);
    sendEvent({ isDestroyed: () => false, isCrashed: () => true, send }, 'problem', problem);
    expect(send).not.toHaveBeenCalled();
  });
});
