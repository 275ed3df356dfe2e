import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LinesInput } from '../../conventions/LinesInput.tsx';
import { type RiskTreatment, ShareWorkshopDocument, UpdateWorkshopDocument, type UpdateWorkshopInput } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { linesOf, type Workshop } from '../risk.ts';

const TREATMENTS: readonly RiskTreatment[] = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'];
const NEEDS = ['availability', 'integrity', 'secrecy', 'traceability'] as const;
const WORDS = ['attacker', 'vulnerability', 'fearedEvent', 'harm'] as const;
const LEVELS = ['riskGravity', 'riskLikelihood'] as const;

type Typed<Line> = { [Key in keyof Line]: string };
type Abuse = Workshop['abuserStories'][number];

interface Values {
  workshopRoles: Typed<Workshop['workshopRoles'][number]>[];
  userStories: Typed<Workshop['userStories'][number]>[];
  riskSources: string;
  fearedEvents: string;
  riskComponents: string;
  abuserStories: Typed<Abuse>[];
  minutesText: string;
}

const typedOf = (line: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(line)
      .filter(([key]) => key !== '__typename')
      .map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : String(value ?? '')]),
  );

const inputOf = (version: number, values: Values): UpdateWorkshopInput => ({
  version,
  workshopRoles: values.workshopRoles.map(({ roleName, headcount }) => ({ roleName: roleName.trim(), headcount: Number(headcount) })),
  userStories: values.userStories.map(({ story, ...needs }) => ({
    story: story.trim(),
    ...{ availability: Number(needs.availability), integrity: Number(needs.integrity) },
    ...{ secrecy: Number(needs.secrecy), traceability: Number(needs.traceability) },
  })),
  riskSources: linesOf(values.riskSources),
  fearedEvents: linesOf(values.fearedEvents),
  riskComponents: linesOf(values.riskComponents),
  abuserStories: values.abuserStories.map(({ attacker, vulnerability, harm, fearedEvent, riskGravity, riskLikelihood, ...rest }) => ({
    ...{ attacker: attacker.trim(), vulnerability: vulnerability.trim(), harm: harm.trim(), fearedEvent: fearedEvent.trim() },
    ...{ riskGravity: Number(riskGravity), riskLikelihood: Number(riskLikelihood), treatment: rest.treatment as RiskTreatment },
    ...{ riskMeasures: linesOf(rest.riskMeasures), residual: rest.residual.trim() || null },
  })),
  minutesText: values.minutesText.trim() || null,
});

const numbered = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

function Stories() {
  const empty = { story: '', availability: '', integrity: '', secrecy: '', traceability: '' };
  return (
    <LinesInput source="userStories" label="garant.field.userStories" empty={empty}>
      {(line) => (
        <>
          <WordsInput source={`${line}.story`} label="garant.field.story" isObligatory />
          {NEEDS.map((need) => (
            <ChoiceInput
              key={need}
              source={`${line}.${need}`}
              label={`garant.field.${need}`}
              choices={numbered(0, 2)}
              words="garant.needLevel"
              isObligatory
            />
          ))}
        </>
      )}
    </LinesInput>
  );
}

function Abuses() {
  const empty = { ...{ attacker: '', vulnerability: '', fearedEvent: '', harm: '' }, riskGravity: '', riskLikelihood: '' };
  return (
    <LinesInput
      source="abuserStories"
      label="garant.field.abuserStories"
      empty={{ ...empty, treatment: '', riskMeasures: '', residual: '' }}
    >
      {(line) => (
        <>
          {WORDS.map((field) => (
            <WordsInput key={field} source={`${line}.${field}`} label={`garant.field.${field}`} isObligatory />
          ))}
          {LEVELS.map((level) => (
            <ChoiceInput
              key={level}
              source={`${line}.${level}`}
              label={`garant.field.${level}`}
              choices={numbered(1, 4)}
              words="garant.riskLevel"
              isObligatory
            />
          ))}
          <ChoiceInput
            source={`${line}.treatment`}
            label="garant.field.treatment"
            choices={TREATMENTS}
            words="garant.riskTreatment"
            isObligatory
          />
          <WordsInput source={`${line}.riskMeasures`} label="garant.field.riskMeasures" rows={2} />
          <WordsInput source={`${line}.residual`} label="garant.field.residual" />
        </>
      )}
    </LinesInput>
  );
}

/** Writes the canvas of a workshop and its minutes. */
export function UpdateWorkshop({ workshop }: { workshop: Workshop }) {
  const { id, version, reference, riskSources, fearedEvents, riskComponents, minutesText } = workshop;
  return (
    <VerbDialog
      label="garant.verb.updateWorkshop"
      success="garant.done.updateWorkshop"
      document={UpdateWorkshopDocument}
      entity="Workshop"
      button={{ variant: 'contained' }}
      draft={`updateWorkshop ${id} ${reference}`}
      defaultValues={{
        workshopRoles: workshop.workshopRoles.map(typedOf) as Values['workshopRoles'],
        userStories: workshop.userStories.map(typedOf) as Values['userStories'],
        abuserStories: workshop.abuserStories.map(typedOf) as Values['abuserStories'],
        ...{ riskSources: riskSources.join('\n'), fearedEvents: fearedEvents.join('\n'), riskComponents: riskComponents.join('\n') },
        minutesText: minutesText ?? '',
      }}
      toVariables={(values: Values) => ({ id, input: inputOf(version, values) })}
    >
      <LinesInput source="workshopRoles" label="garant.field.workshopRoles" empty={{ roleName: '', headcount: '' }}>
        {(line) => (
          <>
            <WordsInput source={`${line}.roleName`} label="garant.field.roleName" isObligatory />
            <WordsInput source={`${line}.headcount`} label="garant.field.headcount" type="number" isObligatory />
          </>
        )}
      </LinesInput>
      <Stories />
      <WordsInput source="riskComponents" label="garant.field.riskComponents" rows={2} />
      <WordsInput source="riskSources" label="garant.field.riskSources" rows={2} />
      <WordsInput source="fearedEvents" label="garant.field.fearedEvents" rows={2} />
      <Abuses />
      <WordsInput source="minutesText" label="garant.field.minutesText" rows={3} />
    </VerbDialog>
  );
}

/** The party that keeps a workshop to itself lets the others read it, for good. */
export function ShareWorkshop({ workshop: { id, reference, party } }: { workshop: Workshop }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.shareWorkshop"
      success="garant.done.shareWorkshop"
      document={ShareWorkshopDocument}
      entity="Workshop"
      about={reference}
      draft={`shareWorkshop ${id}`}
      defaultValues={{}}
      toVariables={() => ({ input: { workshopId: id } })}
    >
      <Typography>{translate('garant.workshop.restricted', { party: party.code })}</Typography>
    </VerbDialog>
  );
}
