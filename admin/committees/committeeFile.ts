import type { CommitteeFileQuery, Standing } from '../generated/graphql.ts';
import { inBrief } from '../shared/inBrief.ts';

export type File = NonNullable<CommitteeFileQuery['committeeFile']>;
export type Committee = NonNullable<CommitteeFileQuery['committee']>;

/** One thing that a file tells, and where it is read. */
export interface FileLine {
  id: string;
  text: string;
  /** What of it is taken from the record. */
  quoted?: string | null;
  to?: string;
}

/** A part of a file: its lines, or what is said when there is none. */
export interface FilePart {
  code: 'standings' | 'changes' | 'concerns' | 'disagreements' | 'incidents' | 'criteria' | 'decisions' | 'budget';
  title: string;
  lines: FileLine[];
  none: string;
}

export interface FileTools {
  translate: (key: string, options?: Record<string, unknown>) => string;
  day: (day: string) => string;
  instant: (instant: string) => string;
  money: (amount: string) => string;
}

const ORDER: readonly Standing[] = ['TROUBLE', 'TO_DO', 'WAITING', 'HELD', 'OUTSIDE'];

type Told = Pick<File['changedObligations'][number], 'obligationId' | 'code' | 'partyCode' | 'text'>;

const duty = ({ obligationId, code, partyCode, text }: Told, what: string, { translate }: FileTools): FileLine => ({
  id: obligationId,
  text: translate('garant.committeeFile.duty', { duty: `${code} · ${partyCode}`, what, text: inBrief(text) }),
  quoted: inBrief(text),
  to: `/obligations/${obligationId}/show`,
});

function standingLines({ standings, unprovenCount }: File, { translate }: FileTools): FileLine[] {
  const counted = ORDER.flatMap((standing) => standings.filter((each) => each.standing === standing)).map(
    ({ standing, formerCount, count }) => ({
      id: standing,
      text: translate('garant.committeeFile.standing', { standing: translate(`garant.standing.${standing}`), formerCount, count }),
    }),
  );
  if (unprovenCount === 0) return counted;
  return [...counted, { id: 'unproven', text: translate('garant.committeeFile.unproven', { smart_count: unprovenCount }) }];
}

function concernLine(concern: File['concerns'][number], tools: FileTools): FileLine {
  const { translate, day } = tools;
  const state = translate(`garant.assurance.${concern.assurance}`);
  const late = concern.dueOn && concern.isOverdue ? `, ${translate('garant.committeeFile.late', { date: day(concern.dueOn) })}` : '';
  return duty(concern, `${state}${late}`, tools);
}

function incidentLine(
  { incidentId, reference, level, detectedAt, closedAt }: File['noticedIncidents'][number],
  tools: FileTools,
): FileLine {
  const { translate, instant } = tools;
  const told = level ? translate(`garant.committeeFile.level.${level}`) : translate('garant.committeeFile.unqualified');
  const stand = translate(`garant.committeeFile.${closedAt ? 'closed' : 'open'}`);
  return { id: incidentId, text: [reference, instant(detectedAt), told, stand].join(' · '), to: `/incidents/${incidentId}/show` };
}

function decisionLine(
  { id, words, party, dueOn, doneOn, isOverdue, committee }: Committee['openDecisions'][number],
  tools: FileTools,
): FileLine {
  const { translate, day } = tools;
  const due = dueOn ? translate(`garant.committee.${isOverdue ? 'decisionLate' : 'decisionDue'}`, { date: day(dueOn) }) : undefined;
  const stand = doneOn
    ? translate('garant.committee.decisionDone', { date: day(doneOn) })
    : (due ?? translate('garant.committee.decisionOpen'));
  return { id, text: `${words} (${party.code}, ${stand}, ${committee.reference})`, quoted: words, to: `/committees/${committee.id}/show` };
}

function budgetLines({ budget, formerReference }: File, { translate, day, money }: FileTools): FileLine[] {
  const { exhaustedOn, estimateWords, grantedAmount, grantedUntilOn } = budget;
  return [
    ...(exhaustedOn
      ? [
          {
            id: 'exhausted',
            text: translate('garant.committeeFile.exhausted', { date: day(exhaustedOn), words: estimateWords ?? '' }),
            quoted: estimateWords,
          },
        ]
      : []),
    ...(grantedAmount
      ? [
          {
            id: 'granted',
            text: translate('garant.committeeFile.granted', { reference: formerReference ?? '', amount: money(grantedAmount) }),
          },
        ]
      : []),
    ...(grantedUntilOn ? [{ id: 'until', text: translate('garant.committeeFile.grantedUntil', { date: day(grantedUntilOn) }) }] : []),
  ];
}

/** What a committee looks at, part by part, in the words of the interface: the page, the PDF and the OpenDocument text say the same. */
export function fileParts(committee: Committee, file: File, tools: FileTools): FilePart[] {
  const { translate } = tools;
  const assurance = (code: string | null | undefined) =>
    code ? translate(`garant.assurance.${code}`) : translate('garant.committeeFile.absent');
  const part = (code: FilePart['code'], lines: FileLine[]): FilePart => ({
    code,
    title: translate(`garant.committeeFile.part.${code}`),
    lines,
    none: translate(`garant.committeeFile.none.${code}`),
  });
  return [
    part('standings', standingLines(file, tools)),
    part(
      'changes',
      file.changedObligations.map((change) =>
        duty(
          change,
          translate('garant.committeeFile.change', { from: assurance(change.formerAssurance), to: assurance(change.assurance) }),
          tools,
        ),
      ),
    ),
    part(
      'concerns',
      file.concerns.map((concern) => concernLine(concern, tools)),
    ),
    part(
      'disagreements',
      file.disagreements.map((concern) => concernLine(concern, tools)),
    ),
    part(
      'incidents',
      file.noticedIncidents.map((incident) => incidentLine(incident, tools)),
    ),
    part(
      'criteria',
      file.formerCriteria.map((text, rank) => ({ id: String(rank), text, quoted: text })),
    ),
    part(
      'decisions',
      committee.openDecisions.map((decision) => decisionLine(decision, tools)),
    ),
    part('budget', budgetLines(file, tools)),
  ];
}
