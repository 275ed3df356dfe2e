import { RecordChoiceInput } from '../shared/RecordChoiceInput.tsx';
import type { Controllers } from './tellingParties.ts';

/** Which controller is told, asked where there are several. */
export function ControllerInput({ controllers }: Controllers) {
  if (controllers.length < 2) return null;
  const choices = controllers.map(({ id, code }) => ({ id, name: code }));
  return <RecordChoiceInput source="toPartyId" label="garant.field.toldController" choices={choices} />;
}
