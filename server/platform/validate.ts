import { badFields, type FieldError, notFound, type Text } from './errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** An identifier that cannot exist is answered like one that does not: NOT_FOUND on its field. */
export function knownId(field: string, value: string): string {
  if (!UUID.test(value)) {
    throw notFound(field);
  }
  return value.toLowerCase();
}

/** Collects what is wrong with an input, so that every field is told at once. */
export class Checks {
  private readonly errors: FieldError[] = [];

  refuse(field: string, code: string, text: Text): void {
    this.errors.push({ field, code, text });
  }

  /** A trimmed text between `min` and `max` characters, free of control and direction-override characters. */
  text(field: string, value: string | null | undefined, { min = 1, max }: { min?: number; max: number }): string {
    const trimmed = (value ?? '').trim();
    const length = [...trimmed].length;
    if (length < min) {
      this.refuse(field, min > 1 ? 'TOO_SHORT' : 'REQUIRED', {
        fr: min > 1 ? `Écrivez au moins ${min} caractères (${length} pour l’instant).` : 'Ce champ est obligatoire.',
        en: min > 1 ? `Write at least ${min} characters (${length} so far).` : 'This field is required.',
      });
    } else if (length > max) {
      this.refuse(field, 'TOO_LONG', {
        fr: `Écrivez au plus ${max} caractères (${length} pour l’instant).`,
        en: `Write at most ${max} characters (${length} so far).`,
      });
    } else if (CONTROL.test(trimmed)) {
      this.refuse(field, 'CONTROL_CHARACTERS', {
        fr: 'Retirez les caractères de contrôle ou d’inversion du sens d’écriture.',
        en: 'Remove control or direction-override characters.',
      });
    }
    return trimmed;
  }

  /** The same, or null when nothing was written. */
  optionalText(field: string, value: string | null | undefined, max: number): string | null {
    return value?.trim() ? this.text(field, value, { max }) : null;
  }

  /** Throws BAD_INPUT with every field refused so far. */
  done(): void {
    if (this.errors.length > 0) {
      throw badFields(this.errors);
    }
  }
}
