/** What a client was told of one file it sent. */
export interface ToldUpload {
  id: string;
  sha256: string;
}

/** One attempt to put a received file in an evidence version; `key` is written in the note of the version. */
export interface Deposit {
  key: string;
  upload: ToldUpload;
  /** Set when the attempt adds a version to a proof instead of depositing a new one. */
  evidenceId?: string;
  lastVersionId?: string;
  obligationIds: string[];
  /** `IN_DOUBT`: the connection ended before the answer. */
  outcome: 'IN_DOUBT' | 'DONE' | 'REFUSED';
}

/** What all clients together sent and were told, to be compared with what is found after the kills. */
export class Ledger {
  uploadsBegun = 0;
  downloads = 0;
  downloadsWrong = 0;
  depositsRetried = 0;
  /** Retried deposits whose first attempt had been done although its answer was lost. */
  depositsFoundDone = 0;
  readonly uploads: ToldUpload[] = [];
  readonly deposits: Deposit[] = [];
  /** Answers that no client should have had. */
  readonly surprises: string[] = [];

  get depositsAnswered(): number {
    return this.deposits.filter(({ outcome }) => outcome === 'DONE').length;
  }

  inDoubt(): Deposit[] {
    return this.deposits.filter(({ outcome }) => outcome === 'IN_DOUBT');
  }
}
