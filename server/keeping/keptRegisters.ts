import type { RegisterName } from '../evidence/registerName.ts';

/** A register whose being kept is itself what a party owes. */
export interface KeptRegister {
  name: RegisterName;
  /** Its code in catalogues (`commitments[].register`). */
  code: string;
  /** Table of its entries, with the columns that `server/registers/numbers.ts` numbers them by. */
  table: string;
  /** Of the references of its entries. */
  prefix: string;
  /** What the proof that it is kept is called. */
  title: string;
}

/** Registers that a party may attest it keeps: one line each. */
export const KEPT_REGISTERS: readonly KeptRegister[] = [
  { name: 'INCIDENTS', code: 'incidents', table: 'incident', prefix: 'INC', title: 'Registre des incidents de sécurité' },
  {
    ...{ name: 'RIGHTS_REQUESTS', code: 'rights_requests', table: 'rights_request', prefix: 'DRO' },
    title: 'Registre des demandes d’exercice des droits',
  },
  { name: 'PROCESSORS', code: 'processors', table: 'processor', prefix: 'STT', title: 'Registre des sous-traitants' },
  { name: 'LEGAL_TEXTS', code: 'legal_texts', table: 'legal_text', prefix: 'DOC', title: 'Registre des textes et des analyses d’impact' },
];

/** The one of a name; none for a register whose being kept nobody owes. */
export const keptRegister = (name: RegisterName): KeptRegister | undefined => KEPT_REGISTERS.find((register) => register.name === name);
