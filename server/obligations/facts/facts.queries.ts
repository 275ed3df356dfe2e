import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Actor } from '../../actors/actor.ts';
import { authorOf } from '../../actors/author.type.ts';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import type { Tracking } from '../../catalogues/commitment.entity.ts';
import { read, type Sql, sql } from '../../platform/db/read.ts';
import { asPairs } from '../../platform/db/shown.ts';
import { type Signature, signedBy } from '../../platform/db/signature.ts';
import type { Applicability } from '../applicability.type.ts';
import { contestationVerbs } from '../contestation.verbs.ts';
import type { ContestationType } from '../contestations/contestation.type.ts';
import { turnOf } from '../contestations/contestationTurn.ts';
import type { DeclarationStatus } from '../declaration.entity.ts';
import type { DeclarationType } from '../declaration.type.ts';
import type { ObligationFacts } from '../obligation.policy.ts';

/** What a declaration tells of the occurrence it answers. */
type AnsweredOccurrence = Pick<DeclarationType, 'occurrenceId' | 'doneAt' | 'lateMinutes' | 'lateReason'>;

interface FactsRow {
  obligationId: string;
  conventionId: string;
  partyId: string;
  partyCode: string;
  partyOrganisationId: string;
  /** When it took another meaning, oldest first. */
  reopenings: string[];
  rule: string | null;
  isRuleTrue: boolean | null;
  isBracketed: boolean;
  tracking: Tracking;
  declarations: (Signature & { id: string; status: DeclarationStatus; comment: string | null; declaredAt: string } & AnsweredOccurrence)[];
  decisions: (Signature & { id: string; isApplicable: boolean; reason: string; decidedAt: string })[];
  contestations: (Signature & {
    id: string;
    occurrenceId: string | null;
    reason: string;
    openedAt: string;
    openedForPartyId: string | null;
    breachId: string | null;
    breach: Signature | null;
    resolvedAt: string | null;
    resolution: string | null;
    resolverName: string | null;
    resolverRole: string | null;
    resolverParty: string | null;
    messages: (Signature & { id: string; body: string; writtenAt: string })[];
  })[];
}

/** What was said of an obligation: newest first. */
export interface ObligationFactLists {
  declarations: DeclarationType[];
  reopenings: string[];
  applicability: Applicability;
  contestations: ContestationType[];
}

const SIGNED = (alias: string): Sql => asPairs(signedBy(alias));

async function readFacts(em: EntityManager, ids: readonly string[], now: Date): Promise<FactsRow[]> {
  return read<FactsRow>(
    em,
    sql`select o.id as "obligationId", o.convention_id as "conventionId", o.party_id as "partyId", y.code as "partyCode", y.organisation_id as "partyOrganisationId",
        array(select m.reopens_at from obligation_move m where m.obligation_id = o.id and m.reopens_at is not null order by m.reopens_at) as reopenings,
        c.definition ->> 'appliesIf' as rule, c.is_to_confirm as "isBracketed", c.tracking,
        case when c.applies_if is null then true else rule_holds(c.applies_if, profile_at(o.convention_id, ${now})) end as "isRuleTrue",
        coalesce((select json_agg(json_build_object('id', d.id, 'status', d.status, 'comment', d.comment, 'declaredAt', d.declared_at,
          'occurrenceId', d.occurrence_id, 'doneAt', d.done_at, 'lateMinutes', d.late_minutes, 'lateReason', d.late_reason,
          ${SIGNED('d')}) order by d.rank desc) from declaration d where d.obligation_id = o.id), '[]') as declarations,
        coalesce((select json_agg(json_build_object('id', a.id, 'isApplicable', a.is_applicable, 'reason', a.reason, 'decidedAt', a.decided_at,
          ${SIGNED('a')}) order by a.rank desc) from applicability_decision a where a.obligation_id = o.id), '[]') as decisions,
        coalesce((select json_agg(json_build_object('id', k.id, 'occurrenceId', k.occurrence_id, 'reason', k.reason, 'openedAt', k.opened_at,
          'openedForPartyId', k.opened_for_party_id, 'breachId', k.breach_id,
          'breach', (select json_build_object(${SIGNED('b')}) from breach b where b.id = k.breach_id), 'resolvedAt', k.resolved_at, 'resolution', k.resolution, 'resolverName', k.resolver_name,
          'resolverRole', k.resolver_role, 'resolverParty', k.resolver_party,
          'messages', coalesce((select json_agg(json_build_object('id', g.id, 'body', g.body, 'writtenAt', g.written_at, ${SIGNED('g')})
            order by g.written_at, g.id) from contestation_message g where g.contestation_id = k.id), '[]'::json), ${SIGNED('k')}) order by k.opened_at desc, k.id desc)
          from contestation k where k.obligation_id = o.id), '[]') as contestations
      from obligation o join commitment c on c.id = commitment_at(o.id, ${now}) join party y on y.id = o.party_id
      where o.id = any(${ids}::uuid[])`,
  );
}

function presentContestation(
  contestation: FactsRow['contestations'][number],
  partyCode: string,
  obligation: ObligationFacts,
  actor: Actor,
): ContestationType {
  const { resolvedAt, resolverName, resolverRole, resolverParty, messages } = contestation;
  const thread = { ...contestation, partyCode, obligation, isResolved: resolvedAt !== null };
  const allowed = contestationVerbs.allowed(actor, thread);
  return {
    ...contestation,
    turn: turnOf(actor, thread),
    author: authorOf(contestation),
    resolver: resolverName ? authorOf({ authorName: resolverName, authorRole: resolverRole ?? '', authorParty: resolverParty }) : null,
    isOpen: !resolvedAt,
    canReply: allowed.includes('REPLY'),
    messages: messages.map((message) => ({ ...message, author: authorOf(message) })),
    canResolve: allowed.includes('RESOLVE'),
  };
}

function presentFacts(row: FactsRow, actor: Actor): ObligationFactLists {
  const openContestations = row.contestations.filter(({ resolvedAt }) => !resolvedAt);
  const facts: ObligationFacts = { ...row, openContestations, beneficiaries: null, sides: null, isDueDateFixed: true };
  return {
    reopenings: row.reopenings,
    declarations: row.declarations.map((declaration) => ({ ...declaration, author: authorOf(declaration) })),
    applicability: {
      rule: row.rule,
      isRuleTrue: row.isRuleTrue,
      isBracketed: row.isBracketed,
      decisions: row.decisions.map((decision) => ({ ...decision, author: authorOf(decision) })),
    },
    contestations: row.contestations.map((contestation) => presentContestation(contestation, row.partyCode, facts, actor)),
  };
}

/** Declarations, applicability and contestations of many obligations in one statement. The obligations themselves are already authorized. */
export const obligationFacts = (context: RequestContext): DataLoader<string, ObligationFactLists> =>
  new DataLoader(async (ids) => {
    const actor = actorOf(context);
    const rows = await readFacts(context.em, ids, context.clock.now());
    const byId = new Map(rows.map((row) => [row.obligationId, row]));
    return ids.map((id) => presentFacts(byId.get(id)!, actor));
  });
