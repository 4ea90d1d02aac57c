import { CommanderError } from 'commander';
import { chooseLang } from './locale.ts';
import { makeProgram } from './program.ts';
import { leaveWhenUnread } from './stdout.ts';
import { openTalk } from './talk.ts';

/** Exit status of usage and input errors, and of faults of the program itself. */
const FAILED = 2;

/** What libraries would print to stderr is no concern of the user's. */
function hushLibraries(): void {
  process.removeAllListeners('warning');
  console.warn = () => undefined;
}

async function run(argv: readonly string[]): Promise<void> {
  const lang = chooseLang(argv, process.env);
  const talkOptions = {
    json: argv.includes('--json'),
    verbose: argv.includes('-v') || argv.includes('--verbose'),
    color: !argv.includes('--no-color'),
  };
  const fail = async (error: unknown) => {
    (await openTalk(talkOptions, lang)).complain(error);
    process.exitCode = FAILED;
  };
  process.on('uncaughtException', (error) => void fail(error).then(() => process.exit(FAILED)));
  const program = makeProgram(lang, (status) => {
    process.exitCode = status;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // commander ends the parsing so when it has printed help or version
    if (!(error instanceof CommanderError)) await fail(error);
    else if (error.code === 'commander.help') process.exitCode = FAILED;
  }
}

hushLibraries();
leaveWhenUnread();
void run(process.argv.slice(2));
