import { describe, expect, it } from 'vitest';
import type { DeviceSample } from '../../../src/core/gaze-socket/socket-line';
import type { GazeSample } from '../../../src/core/samples';
import { SocketSource } from '../../../src/renderer/input/socket-source';

function source() {
  const clock = { time: 1000, nowMs: () => clock.time };
  const listeners = new Set<(sample: DeviceSample) => void>();
  const socket = new SocketSource({
    clock,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const samples: GazeSample[] = [];
  socket.subscribe((sample) => samples.push(sample));
  const say = (sample: DeviceSample) => listeners.forEach((listener) => listener(sample));
  return { socket, samples, say, clock };
}

describe('another device as a point source', () => {
  it('gives its points with their spread, on our clock', () => {
    const { socket, samples, say } = source();
    socket.start();
    say({ kind: 'gaze', tMs: 5, point: { xPx: 10, yPx: 20 }, sigmaPx: 7 });
    expect(samples).toEqual([
      {
        kind: 'gaze',
        tMs: 1000,
        point: { xPx: 10, yPx: 20 },
        covariancePx2: { xx: 49, xy: 0, yy: 49 },
        quality: 1,
        source: 'socket',
      },
    ]);
  });

  it('says that no eyes are seen', () => {
    const { socket, samples, say } = source();
    socket.start();
    say({ kind: 'lost', tMs: 5 });
    expect(samples).toEqual([{ kind: 'lost', tMs: 1000, reason: 'noFace', source: 'socket' }]);
  });

  it('is silent before it is started and after it is stopped', () => {
    const { socket, samples, say } = source();
    say({ kind: 'lost', tMs: 5 });
    socket.start();
    socket.start();
    socket.stop();
    say({ kind: 'lost', tMs: 6 });
    expect(samples).toEqual([]);
  });
});
