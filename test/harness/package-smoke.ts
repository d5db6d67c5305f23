import { launchApp } from './launch-app';

/**
 * The smoke test of a packaged app: the window opens, its page is the app's own, the main process answers it, and
 * what lies beside the archive is found, and a sentence is said.
 */
const [executablePath] = process.argv.slice(2);
if (executablePath === undefined) throw new Error('Usage: package-smoke.ts EXECUTABLE');

const { app, page, close, consoleLines } = await launchApp({ packagedExecutablePath: executablePath });
try {
  const packaged = await app.evaluate(({ app: electronApp }) => electronApp.isPackaged);
  const answer = await page.evaluate(async () => {
    const state = await window.app.getStartState();
    const model = await fetch('app://mouyu/resources/face_landmarker.task');
    const voices = await window.app.listVoices();
    const spoken = new Promise<string>((resolve) => {
      window.app.on('speechEnd', ({ outcome, detail }) => resolve(`${outcome}: ${detail}`));
    });
    await window.app.speak({
      utteranceId: 'smoke',
      text: '我想喝水 thanks',
      language: 'zh',
      mode: 'replace',
    });
    return {
      title: document.title,
      url: location.href,
      appVersion: state.appVersion,
      boards: state.boards.length,
      problems: state.problems.map((problem) => problem.code),
      modelFound: model.ok,
      voices: voices.length,
      spoken: await spoken,
    };
  });
  console.log(JSON.stringify({ packaged, ...answer }, null, 2));
  if (!packaged) throw new Error('the app does not know that it is packaged');
  if (!answer.modelFound) throw new Error('the face model is not beside the app');
  if (!answer.spoken.startsWith('done')) throw new Error('the app did not say its sentence');
  if (answer.problems.length > 0) throw new Error('the app starts with problems');
  console.log('The packaged app opens and answers.');
} catch (error) {
  console.error(consoleLines.join('\n'));
  throw error;
} finally {
  await close();
}
