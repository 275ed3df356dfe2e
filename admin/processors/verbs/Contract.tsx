import { Box } from '@mui/material';
import { useWatch } from 'react-hook-form';
import {
  AddGuaranteeDocument,
  CheckContractDocument,
  type ClauseAnswer,
  type ContractClause,
  type GuaranteeKind,
} from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { ProcessorVerb, type Told } from './ProcessorVerb.tsx';

/** What article 28(3) asks of a contract: what it is about, then its letters. */
export const CLAUSES: ContractClause[] = [
  ...(['SUBJECT', 'DURATION', 'PURPOSE', 'DATA_TYPES', 'PEOPLE_CATEGORIES', 'INSTRUCTIONS', 'CONFIDENTIALITY', 'SECURITY'] as const),
  ...(['SUB_PROCESSORS', 'RIGHTS', 'ASSISTANCE', 'RETURN_OR_DELETION', 'AUDITS'] as const),
];

interface Checked {
  clauses: Record<ContractClause, { answer: ClauseAnswer | ''; reference: string }>;
}

function Clause({ clause }: { clause: ContractClause }) {
  return (
    <Box sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr' }, alignItems: 'start', mb: 0.5 }}>
      <ChoiceInput
        source={`clauses.${clause}.answer`}
        label={`garant.contractClause.${clause}`}
        choices={['YES', 'NO', 'NOT_APPLICABLE']}
        words="garant.clauseAnswer"
      />
      <WordsInput source={`clauses.${clause}.reference`} label="garant.field.clauseReference" />
    </Box>
  );
}

/** Checks a contract against article 28(3), clause by clause; those that are not answered stay as they were. */
export function CheckContract({ processor }: Told) {
  const { id, clauses } = processor;
  const said = (clause: ContractClause) => clauses.find((each) => each.clause === clause);
  const before = Object.fromEntries(
    CLAUSES.map((clause) => [clause, { answer: said(clause)?.clauseAnswer ?? '', reference: said(clause)?.reference ?? '' }]),
  ) as Checked['clauses'];
  return (
    <ProcessorVerb
      processor={processor}
      verb="checkContract"
      isBinding={false}
      document={CheckContractDocument}
      entity="ProcessorClause"
      button={{ size: 'small' }}
      draft={`checkContract ${id}`}
      defaultValues={{ clauses: before }}
      toVariables={({ clauses: checked }: Checked) => ({
        input: {
          processorId: id,
          clauses: CLAUSES.flatMap((clause) => {
            const { answer, reference } = checked[clause];
            return answer ? [{ clause, clauseAnswer: answer, reference: reference?.trim() || null }] : [];
          }),
        },
      })}
    >
      {CLAUSES.map((clause) => (
        <Clause key={clause} clause={clause} />
      ))}
    </ProcessorVerb>
  );
}

function Label() {
  const kind: GuaranteeKind | undefined = useWatch({ name: 'kind' });
  return <WordsInput source="label" label="garant.field.guaranteeLabel" isObligatory={kind === 'OTHER'} />;
}

interface Guaranteed {
  kind: GuaranteeKind;
  label: string;
  validUntil: string | null;
}

/** Says what vouches for the security of a processor, and until when. */
export function AddGuarantee({ processor }: Told) {
  return (
    <ProcessorVerb
      processor={processor}
      verb="addGuarantee"
      isBinding={false}
      document={AddGuaranteeDocument}
      entity="ProcessorGuarantee"
      button={{ size: 'small' }}
      draft={`addGuarantee ${processor.id}`}
      defaultValues={{ label: '', validUntil: null }}
      toVariables={({ kind, label, validUntil }: Guaranteed) => ({
        input: { processorId: processor.id, kind, label: label.trim() || null, validUntil: validUntil || null },
      })}
    >
      <DecisionInput
        source="kind"
        label="garant.field.guaranteeKind"
        choices={['HDS', 'SECNUMCLOUD', 'ISO_27001', 'OTHER']}
        words="garant.guaranteeKind"
      />
      <Label />
      <DayInput source="validUntil" label="garant.field.guaranteeUntil" />
    </ProcessorVerb>
  );
}
