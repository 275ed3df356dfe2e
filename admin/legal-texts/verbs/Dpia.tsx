import {
  AdviseDpiaDocument,
  type CriterionAnswer,
  DecideDpiaNeedDocument,
  DescribeDpiaDocument,
  type DpiaCriterion,
  type DpiaStage,
  type LegalTextPartsFragment,
  type ListedProcessing,
  type OpinionKind,
  type ResidualRisk,
} from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

const CRITERIA: DpiaCriterion[] = [
  'EVALUATION',
  'AUTOMATED_DECISION',
  'SYSTEMATIC_MONITORING',
  'SENSITIVE_DATA',
  'LARGE_SCALE',
  'MATCHED_DATASETS',
  'VULNERABLE_PEOPLE',
  'INNOVATIVE_USE',
  'PREVENTS_A_RIGHT',
];
const ANSWERS: CriterionAnswer[] = ['YES', 'NO', 'UNKNOWN'];

/** In the order of the lists: those that an assessment is asked for, then those that are dispensed with it. */
const LISTED: ListedProcessing[] = [
  'HEALTH_CARE',
  'GENETIC_DATA',
  'STAFF_PROFILES',
  'STAFF_MONITORING',
  'SOCIAL_ALERTS',
  'WORK_ALERTS',
  'HEALTH_WAREHOUSE',
  'EXCLUSION_BY_PROFILE',
  'SHARED_DEFAULTS',
  'OUTSIDE_PROFILES',
  'BIOMETRIC_RECOGNITION',
  'SOCIAL_HOUSING',
  'SOCIAL_CARE',
  'WIDE_LOCATION',
  'SMALL_STAFF',
  'SUPPLIERS',
  'ELECTORAL_ROLL',
  'STAFF_COUNCIL',
  'ASSOCIATION_MEMBERS',
  'SINGLE_PRACTITIONER',
  'SINGLE_LAWYER',
  'COMMERCIAL_REGISTRY',
  'NOTARIES',
  'SCHOOL_SERVICES',
  'DOOR_CONTROL',
  'BREATHALYSERS',
];

interface Told {
  text: LegalTextPartsFragment;
}

interface Decided {
  criteria: Record<DpiaCriterion, { answered: CriterionAnswer | ''; words: string }>;
  listedAs: ListedProcessing | '';
  decision: 'needed' | 'notNeeded';
  reason: string;
}

/** Decides on nine criteria, and on the lists of the authority, whether an assessment is needed; what was said before is where it begins. */
export function DecideNeed({ text: { id, reference, title, dpiaNeeds } }: Told) {
  const [last] = dpiaNeeds;
  const said = (criterion: DpiaCriterion) => last?.criteria.find((each) => each.criterion === criterion);
  const criteria = Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, { answered: said(criterion)?.answered ?? '', words: said(criterion)?.words ?? '' }]),
  ) as Decided['criteria'];
  return (
    <VerbDialog
      label="garant.verb.decideDpiaNeed"
      success="garant.done.decideDpiaNeed"
      document={DecideDpiaNeedDocument}
      entity="DpiaNeed"
      about={`${reference} · ${title}`}
      draft={`decideDpiaNeed ${id}`}
      defaultValues={{ criteria, listedAs: last?.listedAs ?? '', reason: '' }}
      toVariables={(values: Decided) => ({
        input: {
          ...{ legalTextId: id, lastNeedId: last?.id ?? null, isNeeded: values.decision === 'needed', reason: values.reason.trim() },
          listedAs: values.listedAs || null,
          criteria: CRITERIA.flatMap((criterion) => {
            const { answered, words } = values.criteria[criterion];
            return answered ? [{ criterion, answered, words: words?.trim() || null }] : [];
          }),
        },
      })}
    >
      <ChoiceInput source="listedAs" label="garant.field.listedProcessing" choices={LISTED} words="garant.listedProcessing" />
      {CRITERIA.map((criterion) => (
        <ChoiceInput
          key={criterion}
          source={`criteria.${criterion}.answered`}
          label={`garant.dpiaCriterion.${criterion}`}
          choices={ANSWERS}
          words="garant.criterionAnswer"
        />
      ))}
      <DecisionInput source="decision" label="garant.field.dpiaDecision" choices={['needed', 'notNeeded']} words="garant.legalText" />
      <ReasonInput source="reason" label="garant.field.dpiaGrounds" />
      <PersonalDataWarning source="reason" />
    </VerbDialog>
  );
}

interface Advised {
  advice: OpinionKind;
  words: string;
}

/** The officer of the controller advises on the need, or on the assessment. */
export function AdviseDpia({ text: { id, reference, title } }: Told) {
  return (
    <VerbDialog
      label="garant.verb.adviseDpia"
      success="garant.done.adviseDpia"
      document={AdviseDpiaDocument}
      entity="DpiaAdvice"
      about={`${reference} · ${title}`}
      draft={`adviseDpia ${id}`}
      defaultValues={{ words: '' }}
      toVariables={({ advice, words }: Advised) => ({ input: { legalTextId: id, advice, words: words.trim() } })}
    >
      <DecisionInput
        source="advice"
        label="garant.field.advice"
        choices={['FAVOURABLE', 'WITH_RESERVATIONS', 'UNFAVOURABLE']}
        words="garant.opinion"
      />
      <ReasonInput source="words" label="garant.field.adviceWords" />
      <PersonalDataWarning source="words" />
    </VerbDialog>
  );
}

interface Described {
  dpiaStage: DpiaStage;
  residualRisk: ResidualRisk | '';
  views: string;
  consultedOn: string | null;
  consultation: string;
}

/** Says where the assessment stands. */
export function DescribeDpia({ text: { id, dpiaStates } }: Told) {
  const [last] = dpiaStates;
  return (
    <VerbDialog
      label="garant.verb.describeDpia"
      success="garant.done.describeDpia"
      document={DescribeDpiaDocument}
      entity="DpiaState"
      draft={`describeDpia ${id}`}
      defaultValues={{
        ...(last && { dpiaStage: last.dpiaStage }),
        ...{ residualRisk: last?.residualRisk ?? '', views: last?.views ?? '' },
        ...{ consultedOn: last?.consultedOn ?? null, consultation: last?.consultation ?? '' },
      }}
      toVariables={({ dpiaStage, residualRisk, views, consultedOn, consultation }: Described) => ({
        input: {
          ...{ legalTextId: id, dpiaStage, residualRisk: residualRisk || null, views: views.trim() || null },
          ...{ consultedOn, consultation: consultation.trim() || null },
        },
      })}
    >
      <ChoiceInput
        source="dpiaStage"
        label="garant.field.dpiaStage"
        choices={['DOING', 'REFUSED', 'SIMPLE_VALIDATION', 'SIGNED_VALIDATION', 'ARCHIVED']}
        words="garant.dpiaStage"
        isObligatory
      />
      <ChoiceInput
        source="residualRisk"
        label="garant.field.residualRisk"
        choices={['NEGLIGIBLE', 'LIMITED', 'SIGNIFICANT', 'MAXIMUM']}
        words="garant.residualRisk"
      />
      <WordsInput source="views" label="garant.field.views" rows={2} />
      <PersonalDataWarning source="views" />
      <DayInput source="consultedOn" label="garant.field.consultedOn" />
      <WordsInput source="consultation" label="garant.field.consultation" rows={2} />
    </VerbDialog>
  );
}
