import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SearchDocument, type SearchQuery } from '../generated/graphql.ts';
import { addressOfIncident } from '../incidents/incidentAddress.ts';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { stateWords } from '../shared/toldFacts.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfWorkshop } from '../workshops/risk.ts';

const SHORTEST = 2;
const PAUSE_MS = 200;

export interface Found {
  key: string;
  to: string;
  words: string;
  /** The sentence that introduces them, where they are an element of a list. */
  chapeau?: string | null;
  /** Catalogue texts stay French. */
  lang?: 'fr';
  detail: string;
}

export interface FoundGroup {
  /** Translation key. */
  label:
    | 'garant.menu.obligations'
    | 'garant.menu.evidence'
    | 'garant.menu.incidents'
    | 'garant.menu.workshops'
    | 'garant.search.changes'
    | 'garant.observation.title'
    | 'garant.menu.people';
  items: Found[];
}

/** The value once it has been still for a while. */
function useStill(value: string): string {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return still;
}

type Translate = ReturnType<typeof useTranslate>;

function foundObligations({ obligations: { items, total } }: SearchQuery['search'], text: string, translate: Translate): Found[] {
  const found: Found[] = items.map(({ id, code, text: words, chapeau, party, conventionTitle, ...facts }) => ({
    key: `obligation-${id}`,
    to: `/obligations/${id}/show`,
    words,
    chapeau,
    lang: 'fr',
    detail: [code, party.code, translate(stateWords(facts)), conventionTitle].join(' · '),
  }));
  if (total <= items.length) return found;
  const words = translate('garant.state.seeAll', { smart_count: total });
  return [...found, { key: 'obligations', to: obligationsUnder({ text }), words, detail: '' }];
}

function foundEvidence({ evidence }: SearchQuery['search'], translate: Translate): Found[] {
  return evidence.items.map(({ id, title, kind, party }) => ({
    key: `evidence-${id}`,
    to: `/evidences/${id}/show`,
    words: title,
    detail: [translate(`garant.evidenceKind.${kind}`), party.code].join(' · '),
  }));
}

function foundIncidents({ incidents }: SearchQuery['search']): Found[] {
  return incidents.items.map(({ id, reference, title, party }) => ({
    key: `incident-${id}`,
    to: addressOfIncident(id),
    words: `${reference} · ${title}`,
    detail: party.code,
  }));
}

function foundWorkshops({ workshops }: SearchQuery['search'], day: (iso: string) => string): Found[] {
  return workshops.items.map(({ id, reference, heldOn, party }) => ({
    key: `workshop-${id}`,
    to: addressOfWorkshop(id),
    words: `${reference} · ${day(heldOn)}`,
    detail: party.code,
  }));
}

function foundChanges({ serviceChanges }: SearchQuery['search'], day: (iso: string) => string): Found[] {
  return serviceChanges.items.map(({ id, conventionId, changedOn, words, party }) => ({
    key: `change-${id}`,
    to: `/workshops?convention=${conventionId}`,
    words,
    lang: 'fr',
    detail: [day(changedOn), party.code].join(' · '),
  }));
}

function foundObservations({ observations }: SearchQuery['search'], translate: Translate, day: (on: string) => string): Found[] {
  return observations.items.map(
    ({ id, obligationId, side, observed, observedOn, words, obligation: { code, party, conventionTitle } }) => ({
      key: `observation-${id}`,
      to: `/obligations/${obligationId}/show`,
      words,
      detail: [
        translate('garant.observation.of', {
          side: translate(`garant.manifestoSide.${side}`),
          value: translate(`garant.observedValue.${observed}`),
        }),
        day(observedOn),
        code,
        party.code,
        conventionTitle,
      ].join(' · '),
    }),
  );
}

function foundPeople({ people }: SearchQuery['search'], translate: Translate): Found[] {
  return people.map(({ id, fullName, partyCode, role, conventionId }) => ({
    key: `person-${id}-${partyCode}-${role}-${conventionId}`,
    to: obligationsUnder({ assigneeIds: [id] }),
    words: fullName,
    detail: [translate(`garant.role.${role}`), partyCode, translate('garant.search.personHint')].filter(Boolean).join(' · '),
  }));
}

/** What is found for the words typed, in groups; those without a result are left out. */
export function useSearch(typed: string) {
  const translate = useTranslate();
  const { day } = useFormat();
  const text = useStill(typed.trim());
  const isLongEnough = text.length >= SHORTEST;
  const query = useAsk(SearchDocument, { text }, { isEnabled: isLongEnough });
  const found = isLongEnough ? query.data?.search : undefined;
  const groups: FoundGroup[] = found
    ? [
        { label: 'garant.menu.obligations' as const, items: foundObligations(found, text, translate) },
        { label: 'garant.menu.evidence' as const, items: foundEvidence(found, translate) },
        { label: 'garant.menu.incidents' as const, items: foundIncidents(found) },
        { label: 'garant.menu.workshops' as const, items: foundWorkshops(found, day) },
        { label: 'garant.search.changes' as const, items: foundChanges(found, day) },
        { label: 'garant.observation.title' as const, items: foundObservations(found, translate, day) },
        { label: 'garant.menu.people' as const, items: foundPeople(found, translate) },
      ].filter(({ items }) => items.length > 0)
    : [];
  return {
    groups,
    text,
    isLongEnough,
    isSettled: found !== undefined && !query.isPlaceholderData,
    error: isLongEnough ? query.error : null,
  };
}
