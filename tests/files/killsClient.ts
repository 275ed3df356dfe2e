import { ApiClient, type ApiError } from '../support/client.ts';
import { type Contents, sha256Of } from './killsContent.ts';
import type { Deposit, Ledger, ToldUpload } from './killsLedger.ts';

const EVIDENCE = 'id versions { id number note isCurrent sha256 }';
const DEPOSIT = `mutation ($input: DepositEvidenceInput!) { kept: depositEvidence(input: $input) { ${EVIDENCE} } }`;
const ADD_VERSION = `mutation ($input: AddEvidenceVersionInput!) { kept: addEvidenceVersion(input: $input) { ${EVIDENCE} } }`;
const OBLIGATIONS =
  'query ($partyCode: String!) { obligations(filter: { partyCodes: [$partyCode], trackings: [PROVE, OCCUR, OBSERVE] }, page: { limit: 100 }) { items { id conventionId } } }';

const SHARE_LEFT_ALONE = 0.15;
const SHARE_OF_NEW_VERSIONS = 0.4;
const SHARE_READ_AGAIN = 0.1;

interface Kept {
  id: string;
  versions: { id: string; number: number; note: string; isCurrent: boolean; sha256: string }[];
}

/** Someone who sends files, makes evidence of most of them, and reads some again. */
export class LoadClient {
  readonly #api: ApiClient;
  readonly #own: Kept[] = [];
  #obligationIds: string[] = [];
  #deposits = 0;

  constructor(
    url: string,
    cookie: string,
    readonly name: string,
    private readonly partyCode: string,
    private readonly ledger: Ledger,
    private readonly contents: Contents,
    private readonly random: () => number,
  ) {
    this.#api = new ApiClient(url, cookie);
  }

  /** Learns which obligations bind its party. */
  async prepare(): Promise<void> {
    const { obligations } = await this.#api.get(OBLIGATIONS, { partyCode: this.partyCode });
    this.#obligationIds = obligations.items.map(({ id }: { id: string }) => id);
  }

  /** Settles what was in doubt, then works until the connection ends, which is how a client sees the server die. */
  async work(isOver: () => boolean): Promise<void> {
    try {
      await this.#settle();
      while (!isOver()) await this.#once();
    } catch (error) {
      if (!isLostConnection(error)) this.ledger.surprises.push(`${this.name}: ${String(error)}`);
    }
  }

  /** Says again what was cut before its answer. The file was kept, or the first attempt was done: nothing in between. */
  async #settle(): Promise<void> {
    for (const deposit of this.ledger.inDoubt().filter(({ key }) => key.startsWith(`${this.name}#`))) {
      this.ledger.depositsRetried += 1;
      await this.#send(deposit, (errors) => {
        const isTaken = errors.some(({ extensions }) => extensions.fieldErrors?.some(({ code }) => code === 'UPLOAD_NOT_FOUND'));
        const isSuperseded = errors.some(({ extensions }) => extensions.code === 'VERSION_SUPERSEDED');
        if (!isTaken && !isSuperseded) return false;
        deposit.outcome = 'DONE';
        this.ledger.depositsFoundDone += 1;
        this.#forget(deposit.evidenceId);
        return true;
      });
    }
  }

  async #once(): Promise<void> {
    const upload = await this.#upload();
    if (!upload || this.random() < SHARE_LEFT_ALONE) return;
    await this.#deposit(upload);
    if (this.random() < SHARE_READ_AGAIN) await this.#readAgain();
  }

  async #upload(): Promise<ToldUpload | undefined> {
    const content = this.contents.next(this.random);
    const sha256 = sha256Of(content);
    this.ledger.uploadsBegun += 1;
    const { status, body } = await this.#api.upload(content, `preuve-${this.name}.pdf`);
    if (status !== 201 || body.sha256 !== sha256 || body.size !== content.length) {
      this.ledger.surprises.push(`upload answered ${status}: ${JSON.stringify(body)}`);
      return undefined;
    }
    const told = { id: body.id, sha256 };
    this.ledger.uploads.push(told);
    return told;
  }

  async #deposit(upload: ToldUpload): Promise<void> {
    this.#deposits += 1;
    const mine = this.#own[Math.floor(this.random() * this.#own.length)];
    const grown = mine && this.random() < SHARE_OF_NEW_VERSIONS ? mine : undefined;
    const first = Math.floor(this.random() * this.#obligationIds.length);
    const deposit: Deposit = {
      key: `${this.name}#${this.#deposits}`,
      upload,
      evidenceId: grown?.id,
      lastVersionId: grown?.versions.find(({ isCurrent }) => isCurrent)?.id,
      obligationIds: this.#obligationIds.slice(first, first + 1 + Math.floor(this.random() * 3)),
      outcome: 'IN_DOUBT',
    };
    this.ledger.deposits.push(deposit);
    await this.#send(deposit, () => false);
  }

  async #send(deposit: Deposit, isExpected: (errors: ApiError[]) => boolean): Promise<void> {
    const { key, upload, evidenceId, lastVersionId, obligationIds } = deposit;
    const content = { uploadId: upload.id, note: key };
    const input = evidenceId
      ? { evidenceId, lastVersionId, content }
      : { obligationIds, kind: 'FILE', title: `Preuve ${key}`, confidentiality: 'PARTIES', content };
    const { data, errors } = await this.#api.ask<{ kept: Kept }>(evidenceId ? ADD_VERSION : DEPOSIT, { input });
    if (data?.kept) this.#keep(deposit, data.kept);
    else if (!isExpected(errors ?? [])) {
      deposit.outcome = 'REFUSED';
      this.ledger.surprises.push(`deposit ${key} refused: ${JSON.stringify(errors)}`);
    }
  }

  #keep(deposit: Deposit, kept: Kept): void {
    deposit.outcome = 'DONE';
    const isThere = kept.versions.some(({ note, sha256 }) => note === deposit.key && sha256 === deposit.upload.sha256);
    if (!isThere) this.ledger.surprises.push(`deposit ${deposit.key} answered without its version`);
    const known = this.#own.findIndex(({ id }) => id === kept.id);
    if (known >= 0) this.#own[known] = kept;
    else this.#own.push(kept);
  }

  #forget(evidenceId: string | undefined): void {
    const known = this.#own.findIndex(({ id }) => id === evidenceId);
    if (known >= 0) this.#own.splice(known, 1);
  }

  async #readAgain(): Promise<void> {
    const version = this.#own.at(-1)?.versions.find(({ isCurrent }) => isCurrent);
    if (!version) return;
    const response = await this.#api.fetch(`/files/${version.id}`);
    const content = Buffer.from(await response.arrayBuffer());
    this.ledger.downloads += 1;
    if (response.status !== 200 || sha256Of(content) !== version.sha256) this.ledger.downloadsWrong += 1;
  }
}

function isLostConnection(error: unknown): boolean {
  const { name, message, cause } = error as Error;
  const code = (cause as { code?: string } | undefined)?.code ?? '';
  return (name === 'TypeError' && (message === 'fetch failed' || message === 'terminated')) || code.startsWith('UND_ERR');
}
