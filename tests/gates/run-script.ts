import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** The scripts of package.json by name. */
const readScripts = (): Record<string, string> => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts;
};

/** Whether package.json has a script of this name. */
export const hasScript = (name: string): boolean => name in readScripts();

export interface ScriptRun {
  /** Variables set for this script beside those of this process. */
  env?: Record<string, string>;
  /** Words that are added to the command; none may need quoting. */
  args?: readonly string[];
  /** Takes what the script says, whole, once it has ended; without it, that is said as it comes. */
  keep?: (words: string) => void;
}

/**
 * Runs a script of package.json the way npm does, through the system’s shell with `node_modules/.bin` first in PATH, so
 * that there is one place where commands are written and the locked Node runs them on every system. It reads no input.
 * @returns whether it ended with exit code 0
 * @throws where package.json has no such script
 */
export const runScript = (name: string, { env = {}, args = [], keep }: ScriptRun = {}): Promise<boolean> => {
  const command = readScripts()[name];
  if (command === undefined) throw new Error(`package.json has no script "${name}".`);
  const child = spawn([command, ...args].join(' '), {
    shell: true,
    cwd: projectRoot,
    stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...environmentWithTools(), ...env },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      words += part;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      keep?.(words);
      resolve(status === 0);
    });
  });
};

/** This process’s variables, with the project’s tools first in PATH (named "Path" on Windows). */
const environmentWithTools = (): NodeJS.ProcessEnv => {
  const tools = join(projectRoot, 'node_modules', '.bin');
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = process.env[pathName];
  return { ...process.env, [pathName]: path === undefined ? tools : `${tools}${delimiter}${path}` };
};
