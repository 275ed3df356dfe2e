import type { ProfileType } from './catalogueFile.ts';
import type { FieldPath } from './catalogueProblem.ts';
import { type CommitmentView, viewCommitment } from './commitmentView.ts';
import { type Fields, fields, type Loose, list, text, texts } from './looseFields.ts';

/**
 * The codes and links of a catalogue, at the same indexes as in the file, readable even when parts of the file are malformed: so the
 * checks across the file run whatever the schema found.
 */
export interface CatalogueView {
  key: Loose;
  parties: Loose[];
  /** The same parties, with what is said of who answers for them. */
  answering: { isSignatory: boolean; answers: Loose }[];
  otherActors: Loose[];
  themes: Loose[];
  groups: { code: Loose; inMatrix: boolean; tracking: Loose }[];
  /** Null where the catalogue has none. */
  manifesto: { group: Loose; partner: Loose[]; team: Loose[] } | null;
  registers: Loose[];
  requests: Loose[];
  variables: Loose[];
  profile: QuestionView[];
  families: Loose[];
  lines: { code: Loose; family: Loose; repairs: Loose[] }[];
  repairs: Loose[];
  asteriskCodes: Loose[];
  creditYears: Loose[];
  matrix: { rows: Loose[]; columns: Loose[]; emptyCells: { theme: Loose; party: Loose }[] } | null;
  /** Every amount of the credits, with its path below `agreement`. */
  amounts: { path: FieldPath; value: number }[];
  signedOn: Loose;
  endsOn: Loose;
  term: Loose;
  noticePeriod: Loose;
  commitments: CommitmentView[];
}

export interface QuestionView {
  key: Loose;
  type: ProfileType | '';
  /** Undefined where the question has none. */
  choices: Loose[] | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
  hasDecimals: boolean;
}

/** The parts of a read file that checks look at, whatever is missing or of another type. */
export function viewCatalogue(content: unknown): CatalogueView {
  const file = fields(content);
  const agreement = fields(file.agreement);
  const expenses = fields(file.eligibleExpenses);
  const matrix = file.matrix === undefined ? null : fields(file.matrix);
  return {
    key: text(file.key),
    parties: texts(file.parties, 'code'),
    answering: list(file.parties).map((party) => ({ isSignatory: party.isSignatory === true, answers: text(party.answers) })),
    otherActors: texts(file.otherActors, 'code'),
    themes: texts(file.themes, 'code'),
    groups: list(file.groups).map((group) => ({
      code: text(group.code),
      inMatrix: group.inMatrix === true,
      tracking: text(group.tracking),
    })),
    manifesto: file.manifesto === undefined ? null : viewManifesto(fields(file.manifesto)),
    registers: texts(file.registers, 'code'),
    requests: texts(file.requests, 'code'),
    variables: texts(file.variables, 'code'),
    profile: list(file.profile).map(viewQuestion),
    families: texts(expenses.families, 'code'),
    lines: list(expenses.lines).map((line) => ({ code: text(line.code), family: text(line.family), repairs: texts(line.repairs) })),
    repairs: texts(file.repairs, 'id'),
    asteriskCodes: texts(fields(file.asteriskNote).codes),
    creditYears: list(agreement.credits).map((credit) => (typeof credit.year === 'number' ? String(credit.year) : '')),
    amounts: list(agreement.credits).flatMap((credit, index) =>
      ['ae', 'cp'].flatMap((field) =>
        typeof credit[field] === 'number' ? [{ path: ['credits', index, field], value: credit[field] }] : [],
      ),
    ),
    matrix: matrix && {
      rows: texts(matrix.rows),
      columns: texts(matrix.columns),
      emptyCells: list(matrix.emptyCells).map((cell) => ({ theme: text(cell.theme), party: text(cell.party) })),
    },
    signedOn: text(agreement.signedOn),
    endsOn: text(agreement.endsOn),
    term: text(agreement.term),
    noticePeriod: text(agreement.noticePeriod),
    commitments: list(file.commitments).map(viewCommitment),
  };
}

function viewManifesto({ group, sides }: Fields): CatalogueView['manifesto'] {
  const { partner, team } = fields(sides);
  return { group: text(group), partner: texts(partner), team: texts(team) };
}

function viewQuestion(question: Fields): QuestionView {
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    key: text(question.key),
    type: profileType(question.type),
    choices: question.choices === undefined ? undefined : texts(question.choices, 'value'),
    minimum: number(question.minimum),
    maximum: number(question.maximum),
    hasDecimals: question.decimals !== undefined,
  };
}

function profileType(value: unknown): ProfileType | '' {
  return value === 'boolean' || value === 'number' || value === 'text' || value === 'choice' || value === 'date' ? value : '';
}
