import type { Text } from './errors.ts';

/** Why the program cannot start, in words its operator can act on. The process ends with `exitCode`. */
export class StartError extends Error {
  readonly text: Text;
  readonly exitCode: number = 1;

  constructor(text: Text, options?: ErrorOptions) {
    super(`${text.fr} / ${text.en}`, options);
    this.name = 'StartError';
    this.text = text;
  }
}

/** Every wrong or missing setting, found in one reading. Exit code 78 is EX_CONFIG of sysexits(3). */
export class ConfigurationError extends StartError {
  override readonly exitCode = 78;
  readonly problems: readonly Text[];

  constructor(problems: readonly Text[]) {
    super({ fr: problems.map((problem) => problem.fr).join('\n'), en: problems.map((problem) => problem.en).join('\n') });
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
