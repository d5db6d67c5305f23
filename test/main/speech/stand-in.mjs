/**
 * Stands in for programs that speak, in ways that tests choose with the first argument:
 *   stdout | file FILE | half | hang | fail | text | silent | huge-header | args FILE | host | quits
 * What came on stdin is the pitch of the tone: its length times 10 Hz.
 */
import { writeFileSync } from 'node:fs';

const [behaviour, path] = process.argv.slice(2);

function wav(text, { seconds = 0.2, isSilent = false, statedBytes } = {}) {
  const rateHz = 8000;
  const count = Math.round(seconds * rateHz);
  const bytes = Buffer.alloc(44 + 2 * count);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rateHz, 24);
  bytes.writeUInt32LE(2 * rateHz, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(statedBytes ?? 2 * count, 40);
  for (let i = 0; i < count && !isSilent; i++) {
    bytes.writeInt16LE(
      Math.round(9000 * Math.sin((2 * Math.PI * 10 * text.length * i) / rateHz)),
      44 + 2 * i,
    );
  }
  return bytes;
}

async function input() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function host() {
  process.stdout.write(`voices ${process.env.STAND_IN_VOICES}\n`);
  let rest = '';
  process.stdin.on('data', (bytes) => {
    rest += bytes.toString('latin1');
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const { text } = JSON.parse(rest.slice(0, end));
      rest = rest.slice(end + 1);
      if (text === 'hang') continue;
      if (text === 'die') process.exit(3);
      if (text === 'fail') process.stdout.write('fail no such voice\n');
      else if (text === 'garbage') process.stdout.write('hello\n');
      else {
        const sound = wav(text);
        // In two pieces, as a pipe may cut it.
        process.stdout.write(Buffer.concat([Buffer.from(`wav ${sound.length}\n`), sound.subarray(0, 50)]));
        setTimeout(() => process.stdout.write(sound.subarray(50)), 5);
      }
    }
  });
}

const behaviours = {
  stdout: async () => process.stdout.write(wav(await input(), { statedBytes: 0x7ffff000 })),
  file: async () => writeFileSync(path, wav(await input())),
  half: async () => {
    const sound = wav(await input(), { seconds: 1 });
    process.stdout.write(sound.subarray(0, sound.length / 2), () => setInterval(() => undefined, 1000));
  },
  hang: () => setInterval(() => undefined, 1000),
  fail: () => {
    process.stderr.write('no such voice\n');
    process.exitCode = 2;
  },
  text: () => process.stdout.write('this is not a sound at all, not even nearly\n'),
  silent: async () => process.stdout.write(wav(await input(), { isSilent: true })),
  args: async () =>
    writeFileSync(path, JSON.stringify({ args: process.argv.slice(4), input: await input() })),
  quits: () => process.exit(0),
  host,
};

await behaviours[behaviour]();
