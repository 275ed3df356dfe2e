/** A text shown to whoever runs the program, in both languages. */
export interface BilingualText {
  fr: string;
  en: string;
}

/** Why the program cannot start, in words its operator can act on. The process ends with `exitCode`. */
export class StartError extends Error {
  readonly text: BilingualText;
  readonly exitCode: number = 1;

  constructor(text: BilingualText, options?: ErrorOptions) {
    super(`${text.fr} / ${text.en}`, options);
    this.name = 'StartError';
    this.text = text;
  }
}

/** Every wrong or missing setting, found in one reading. Exit code 78 is EX_CONFIG of sysexits(3). */
export class ConfigurationError extends StartError {
  override readonly exitCode = 78;
  readonly problems: readonly BilingualText[];

  constructor(problems: readonly BilingualText[]) {
    super({ fr: problems.map((problem) => problem.fr).join('\n'), en: problems.map((problem) => problem.en).join('\n') });
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
