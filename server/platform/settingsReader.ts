import path from 'node:path';
import type { Text } from './errors.ts';

const TRUE = ['1', 'true', 'yes', 'oui', 'on'];
const FALSE = ['0', 'false', 'no', 'non', 'off'];

/** Reads settings one by one and keeps what is wrong with them, so that every problem can be told at once. */
export class SettingsReader {
  readonly problems: Text[] = [];
  private readonly source: NodeJS.ProcessEnv;

  constructor(source: NodeJS.ProcessEnv) {
    this.source = source;
  }

  refuse(name: string, fr: string, en: string): void {
    this.problems.push({ fr: `${name} : ${fr}`, en: `${name}: ${en}` });
  }

  text(name: string): string | undefined {
    return this.source[name]?.trim() || undefined;
  }

  required(name: string, becauseFr: string, becauseEn: string): string {
    const value = this.text(name);
    if (value === undefined) this.refuse(name, `manque (${becauseFr})`, `is missing (${becauseEn})`);
    return value ?? '';
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const found = allowed.find((each) => each === value);
    if (found === undefined) this.refuse(name, `valeurs possibles : ${allowed.join(', ')}`, `possible values: ${allowed.join(', ')}`);
    return found ?? fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (!TRUE.includes(value) && !FALSE.includes(value)) this.refuse(name, 'valeurs possibles : 1, 0', 'possible values: 1, 0');
    return TRUE.includes(value);
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.refuse(name, `nombre entier entre ${min} et ${max} attendu`, `a whole number between ${min} and ${max} is expected`);
    return fallback;
  }

  folder(name: string, fallback: string): string {
    return path.resolve(this.text(name) ?? fallback);
  }

  url(name: string, protocols: readonly string[], fallback?: string): URL | undefined {
    const value = this.text(name) ?? fallback;
    if (value === undefined) return undefined;
    const url = URL.parse(value);
    if (url?.hostname && protocols.includes(url.protocol)) return url;
    const forms = protocols.map((protocol) => `${protocol}//…`).join(', ');
    this.refuse(name, `adresse de la forme ${forms} attendue`, `an address like ${forms} is expected`);
    return undefined;
  }
}
