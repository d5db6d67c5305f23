/**
 * Runs a command of package.json. What goes wrong is said in words: the place in our own code helps nobody who
 * only wanted to start the app.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
