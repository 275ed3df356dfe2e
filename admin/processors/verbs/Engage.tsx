import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { EngageProcessorDocument } from '../../generated/graphql.ts';
import { readDay } from '../../shared/days.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { useGateWords } from '../useGateWords.ts';
import { ProcessorVerb, type Told } from './ProcessorVerb.tsx';

/** What stands in the way on the day that is typed, and why one goes on all the same. */
function Obstacle({ processor }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const gateWords = useGateWords();
  const typed = readDay(String(useWatch({ name: 'engagedOn' }) ?? ''));
  const { engagementGate: gate, engageableOn } = processor;
  const isPassed = engageableOn !== null && typed !== undefined && typed >= engageableOn;
  if (isPassed) return null;
  if (gate === 'OPEN' && typed === undefined) return null;
  const words =
    engageableOn && typed && gate === 'OPEN'
      ? translate('garant.processor.beforeTheGate', { date: day(engageableOn) })
      : gateWords(processor);
  return (
    <>
      <Alert severity="warning" sx={{ mb: 1 }}>
        {words} {translate('garant.processor.passing')}
      </Alert>
      <WordsInput source="reason" label="garant.field.passageReason" rows={2} />
      <PersonalDataWarning source="reason" />
    </>
  );
}

interface Values {
  engagedOn: string | null;
  reason: string;
}

/** Records that a processor is engaged, by the gate; past it with a reason, and that breach stays. */
export function EngageProcessor({ processor }: Told) {
  return (
    <ProcessorVerb
      processor={processor}
      verb="engageProcessor"
      document={EngageProcessorDocument}
      entity="Processor"
      button={{ variant: processor.engagementGate === 'OPEN' ? 'contained' : 'outlined' }}
      draft={`engageProcessor ${processor.id}`}
      defaultValues={{ engagedOn: null, reason: '' }}
      toVariables={({ engagedOn, reason }: Values) => ({
        input: { processorId: processor.id, engagedOn: engagedOn ?? '', reason: reason.trim() || null },
      })}
    >
      <DayInput source="engagedOn" label="garant.field.processorEngagedOn" isObligatory />
      <Obstacle processor={processor} />
    </ProcessorVerb>
  );
}
