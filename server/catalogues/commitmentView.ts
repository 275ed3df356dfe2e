import { type Fields, fields, type Loose, list, text, texts } from './looseFields.ts';

/** The codes, links and rules of a commitment, whatever is missing or of another type. */
export interface CommitmentView {
  code: Loose;
  group: Loose;
  theme: Loose;
  parties: Loose[];
  beneficiaries: Loose[];
  column: Loose;
  nature: Loose;
  force: Loose;
  /** Of its own; empty when it leaves it to its group and its nature. */
  tracking: Loose;
  appliesIf: Loose;
  hasDeadline: boolean;
  deadlineFrom: Loose;
  deadlineRule: Loose;
  deadlineKind: Loose;
  deadlineAct: Loose;
  opensOn: OpeningView[];
  opensBefore: Loose;
  survives: boolean;
  hasUse: boolean;
  reviewPeriod: Loose;
  register: Loose;
  practice: Loose;
  writtenAs: Loose[];
  crossReferences: Loose[];
  equivalentTo: Loose[];
  repairs: Loose[];
  facets: { id: Loose; tracking: Loose }[];
  asterisk: boolean;
  text: Loose;
  /** Null where no reading is proposed. */
  wording: Loose | null;
}

export interface OpeningView {
  moment: Loose;
  about: Loose;
  facet: Loose;
  dueKind: Loose;
  dueRule: Loose;
  answeredBy: Loose;
}

/** A commitment as checks look at it. */
export function viewCommitment(commitment: Fields): CommitmentView {
  const deadline = fields(commitment.deadline);
  return {
    code: text(commitment.code),
    group: text(commitment.group),
    theme: text(commitment.theme),
    parties: texts(commitment.parties),
    beneficiaries: texts(commitment.beneficiaries),
    column: text(fields(commitment.source).column),
    nature: text(commitment.nature),
    force: text(commitment.force),
    tracking: text(commitment.tracking),
    appliesIf: text(commitment.appliesIf),
    hasDeadline: commitment.deadline !== undefined,
    deadlineFrom: text(deadline.from),
    deadlineRule: text(deadline.rule),
    deadlineKind: text(deadline.kind),
    deadlineAct: text(deadline.answeredBy),
    opensOn: list(commitment.opensOn).map(viewOpening),
    opensBefore: text(commitment.opensBefore),
    survives: commitment.survives === true,
    hasUse: commitment.use !== undefined,
    reviewPeriod: text(commitment.reviewPeriod),
    register: text(commitment.register),
    practice: text(commitment.practice),
    writtenAs: texts(commitment.writtenAs),
    crossReferences: texts(commitment.crossReferences),
    equivalentTo: texts(commitment.equivalentTo),
    repairs: texts(commitment.repairs),
    facets: list(commitment.facets).map(({ id, tracking }) => ({ id: text(id), tracking: text(tracking) })),
    asterisk: commitment.asterisk === true,
    text: text(commitment.text),
    wording: commitment.reading === undefined ? null : text(fields(commitment.reading).wording),
  };
}

function viewOpening({ moment, about, facet, due, answeredBy }: Fields): OpeningView {
  const { kind, rule } = fields(due);
  return {
    moment: text(moment),
    about: text(about),
    facet: text(facet),
    dueKind: text(kind),
    dueRule: text(rule),
    answeredBy: text(answeredBy),
  };
}
