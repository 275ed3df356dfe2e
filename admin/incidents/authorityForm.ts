import type { IncidentDeskQuery, IncidentPartsFragment } from '../generated/graphql.ts';
import { weighed } from './weighed.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

interface Tools {
  translate: Translate;
  instant: (iso: string) => string;
  day: (iso: string) => string;
  parties: NonNullable<IncidentDeskQuery['convention']>['parties'];
}

/** One field of what the authority is told, in the order of article 33(3), then what the form asks beside it. */
export interface FormField {
  code: string;
  text: string;
}

type Incident = IncidentPartsFragment;

const lines = (...all: (string | false | null | undefined)[]): string => all.filter(Boolean).join('\n');

/** `between 10 and 20`, `at least 10`; not said where neither is. */
function approximately(translate: Translate, from: number | null | undefined, to: number | null | undefined): string {
  if (from == null && to == null) return translate('garant.authorityForm.unknown');
  if (from === to) return String(from);
  const shape = from == null ? 'most' : to == null ? 'least' : 'between';
  return translate(`garant.authorityForm.${shape}`, { from, to });
}

const listed = (translate: Translate, words: string, values: readonly string[] = []): string =>
  values.map((value) => translate(`${words}.${value}`)).join(', ') || translate('garant.authorityForm.unknown');

function article33(incident: Incident, { translate, instant, day, parties }: Tools): FormField[] {
  const { natures, assessments, measures, clocks } = incident;
  const last = assessments[0];
  const details = last ? weighed(last, translate) : [];
  const say = (...fields: string[]) =>
    fields.flatMap((field) =>
      details
        .filter(({ label }) => label === `garant.field.${field}`)
        .map(({ label, text }) => translate('garant.naming.of', { name: translate(label), words: text })),
    );
  const ofControllers = parties.filter(({ id, gdprRole }) =>
    clocks.length > 0 ? clocks.some(({ party }) => party.id === id) : gdprRole === 'CONTROLLER',
  );
  const taken = measures.map(({ kind, description, owner, doneAt, plannedOn }) =>
    [translate(`garant.measureKind.${kind}`), description, owner, doneAt ? instant(doneAt) : plannedOn && day(plannedOn)]
      .filter(Boolean)
      .join(' · '),
  );
  return [
    {
      code: 'nature',
      text: lines(listed(translate, 'garant.incidentNature', natures), incident.description, ...say('effectiveAccess', 'exposure')),
    },
    {
      code: 'people',
      text: lines(
        listed(translate, 'garant.concernedPeople', last?.peopleCategories),
        approximately(translate, last?.peopleMin, last?.peopleMax),
        ...say('vulnerablePeople', 'identifiability'),
      ),
    },
    {
      code: 'records',
      text: lines(
        listed(translate, 'garant.concernedData', last?.dataCategories),
        approximately(translate, last?.recordsMin, last?.recordsMax),
      ),
    },
    {
      code: 'contact',
      text: lines(
        incident.controllerOrganisation,
        incident.responsible,
        ...ofControllers.map(({ code, dpoEmail }) => [code, dpoEmail].filter(Boolean).join(' · ')),
      ),
    },
    { code: 'consequences', text: lines(last?.consequences, ...say('gravity', 'likelihood')) },
    { code: 'measures', text: taken.join('\n') },
  ];
}

/** What is told of processing and processors only where it was said. */
const touched = ({ processingActivities, processorsInvolved }: Incident): FormField[] => [
  ...(processingActivities ? [{ code: 'activities', text: processingActivities }] : []),
  ...(processorsInvolved.length > 0
    ? [{ code: 'processors', text: processorsInvolved.map(({ name, reference }) => `${name} (${reference})`).join('\n') }]
    : []),
];

function beside(incident: Incident, { translate, instant }: Tools): FormField[] {
  const { beganAt, stoppedAt, detectedAt, clocks, authorityDeclarations, notifications, peopleDecisions, origin, cause, assessments } =
    incident;
  const { unnotifiedReason, uninformedReason } = assessments[0] ?? {};
  const known = clocks[0]?.startsAt;
  const dated = (key: string, at: string | null | undefined) => at && `${translate(`garant.authorityForm.dates.${key}`)} ${instant(at)}`;
  const decision = peopleDecisions[0];
  return [
    {
      code: 'dates',
      text: lines(dated('began', beganAt), dated('stopped', stoppedAt), dated('detected', detectedAt), dated('known', known)),
    },
    {
      code: 'late',
      text: notifications
        .map(({ lateReason }) => lateReason)
        .filter(Boolean)
        .join('\n'),
    },
    {
      code: 'origin',
      text: lines(origin && translate(`garant.incidentOrigin.${origin}`), cause && translate(`garant.incidentCause.${cause}`)),
    },
    {
      code: 'informed',
      text: decision
        ? lines(
            translate(`garant.peopleChoice.${decision.choice}`),
            decision.reason,
            decision.sentAt && instant(decision.sentAt),
            decision.publicUrl,
          )
        : (uninformedReason ?? ''),
    },
    ...touched(incident),
    ...(authorityDeclarations.length > 0
      ? [
          {
            code: 'elsewhere',
            text: authorityDeclarations
              .map(({ authority, authorityName, sentAt, receipt }) =>
                [authorityName ?? translate(`garant.authority.${authority}`), instant(sentAt), receipt].filter(Boolean).join(' · '),
              )
              .join('\n'),
          },
        ]
      : []),
    ...(unnotifiedReason ? [{ code: 'unnotified', text: unnotifiedReason }] : []),
  ];
}

/** What the authority is told of an incident: exactly what article 33(3) lists, then dates, reasons of a delay, origin, information of people. */
export const authorityForm = (incident: Incident, tools: Tools): FormField[] => [...article33(incident, tools), ...beside(incident, tools)];
