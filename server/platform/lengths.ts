/** How long a text may be, in characters; on one line where `isLine`. */
export interface Length {
  min?: number;
  max: number;
  isLine?: boolean;
}

/** The lengths of what people write, in one place; a reason or a statement has a least, so that it says something. */
export const LENGTHS = {
  /** Title of a proof, name of a body, reference of a register. */
  line: { max: 300, isLine: true },
  shortName: { max: 40, isLine: true },
  personName: { max: 200, isLine: true },
  /** RFC 5321, section 4.5.3.1.3. */
  email: { max: 254, isLine: true },
  slug: { max: 80 },
  conventionTitle: { max: 300 },
  serviceName: { max: 200 },
  /** Where an act was signed. */
  place: { max: 200, isLine: true },
  address: { max: 2_000 },
  note: { max: 2_000 },
  /** Comment, description, message. */
  text: { max: 5_000 },
  reason: { min: 20, max: 5_000 },
  statement: { min: 20, max: 10_000 },
  page: { max: 50_000 },
  searched: { min: 2, max: 200 },
} satisfies Record<string, Length>;

const figure = (count: number): string => count.toLocaleString('en');

/** A length as the description of a field tells it. */
export const atMost = ({ max }: Length): string => `At most ${figure(max)} characters`;
export const atLeast = ({ min = 1 }: Length): string => `At least ${figure(min)} characters`;
export const between = ({ min = 1, max }: Length): string => `${figure(min)} to ${figure(max)} characters`;
