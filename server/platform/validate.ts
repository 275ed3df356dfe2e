import { badFields, type FieldError, notFound, type Text } from './errors.ts';
import { DAYS_TEXT, FIRST_DAY, LAST_DAY } from './legalDays.ts';
import { LENGTHS, type Length } from './lengths.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const HALF_CHARACTER = /\p{Surrogate}/u;
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@.]{2,}$/;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Characters somebody reads: spaces around and invisible characters do not count. */
const readableLength = (text: string): number => [...text.replace(INVISIBLE, '').trim()].length;

/** What a day adds to the id of a record (idAsOf). */
const AS_OF = /@\d{4}-\d{2}-\d{2}$/;

/** The id of a record, also by that of how it was on a day. One that cannot exist is answered like one that does not: NOT_FOUND on its field. */
export function knownId(field: string, value: string): string {
  const id = value.replace(AS_OF, '');
  if (!UUID.test(id)) {
    throw notFound(field);
  }
  return id.toLowerCase();
}

/** The same of an identifier that may be left out: only what is not there at all is. */
export const knownIdOrNull = (field: string, value: string | null | undefined): string | null =>
  value == null ? null : knownId(field, value);

/** Whether an identifier a caller gives back, in whatever case, is the stored one; both absent counts as the same. */
export const isSameId = (given: string | null | undefined, stored: string | null | undefined): boolean =>
  (given?.toLowerCase() ?? null) === (stored ?? null);

/** Collects what is wrong with an input, so that every field is told at once. */
export class Checks {
  private readonly errors: FieldError[];
  private readonly place: string;

  constructor(errors: FieldError[] = [], place = '') {
    this.errors = errors;
    this.place = place;
  }

  /** The same checks, of an input that stands in a field of this one. */
  of(field: string): Checks {
    return new Checks(this.errors, `${this.place}${field}.`);
  }

  refuse(field: string, code: string, text: Text): void {
    this.errors.push({ field: `${this.place}${field}`, code, text });
  }

  /**
   * A trimmed text between `min` readable characters and `max` characters, free of control and direction-override characters and of halves of
   * characters; on one line where `isLine`.
   */
  text(field: string, value: string | null | undefined, { min = 1, max, isLine = false }: Length): string {
    const trimmed = (value ?? '').trim();
    const length = [...trimmed].length;
    const readable = readableLength(trimmed);
    if (readable < min) {
      this.refuse(field, min > 1 ? 'TOO_SHORT' : 'REQUIRED', {
        fr: min > 1 ? `Écrivez au moins ${min} caractères (${readable} pour l’instant).` : 'Ce champ est obligatoire.',
        en: min > 1 ? `Write at least ${min} characters (${readable} so far).` : 'This field is required.',
      });
    } else if (length > max) {
      this.refuse(field, 'TOO_LONG', {
        fr: `Écrivez au plus ${max} caractères (${length} pour l’instant).`,
        en: `Write at most ${max} characters (${length} so far).`,
      });
    } else if (CONTROL.test(trimmed) || HALF_CHARACTER.test(trimmed)) {
      this.refuse(field, 'CONTROL_CHARACTERS', {
        fr: 'Retirez les caractères de contrôle, incomplets ou d’inversion du sens d’écriture.',
        en: 'Remove control, incomplete or direction-override characters.',
      });
    } else if (isLine && /[\t\r\n\u2028\u2029]/.test(trimmed)) {
      this.refuse(field, 'SEVERAL_LINES', { fr: 'Écrivez sur une seule ligne.', en: 'Write on a single line.' });
    }
    return trimmed;
  }

  /** The same, or null when nothing was written. */
  optionalText(field: string, value: string | null | undefined, length: Length): string | null {
    return value && readableLength(value) > 0 ? this.text(field, value, length) : null;
  }

  /** An e-mail address, in lower case. */
  email(field: string, value: string | null | undefined): string {
    const email = this.text(field, value, LENGTHS.email).toLowerCase();
    if (email && !EMAIL.test(email)) {
      this.refuse(field, 'EMAIL_INVALID', {
        fr: 'Écrivez une adresse complète, par exemple prenom.nom@organisme.fr.',
        en: 'Write a whole address, e.g. first.last@body.org.',
      });
    }
    return email;
  }

  /** A day that did not come through the Date scalar, but from a catalogue. */
  day(field: string, value: string | null): void {
    if (value && (value < FIRST_DAY || value > LAST_DAY)) this.refuse(field, 'DATE_OUT_OF_RANGE', DAYS_TEXT);
  }

  /** Throws BAD_INPUT with every field refused so far. */
  done(): void {
    if (this.errors.length > 0) {
      throw badFields(this.errors);
    }
  }
}
