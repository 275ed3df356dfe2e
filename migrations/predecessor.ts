/**
 * What a database has that the versions before 0.2 brought up to date: the migrations that the starting set replaced, under the hashes they had, and
 * the functions they left. It is taken over as it is, by versions that have this.
 */
export const PREDECESSOR = {
  migrations: {
    Migration20261123174000_create_tables: 'ac874d66eb323df9d7d86e78581566b2afbfe4bfa1f34db6b6db7b679ba15c5e',
    Migration20261123174100_compute_assurance: '42f91108497acd4f80d50f62059f15afdb3da78f1e05f43d3692955e3d0f9dde',
    Migration20261123174200_chain_journal: '7c0574a7e1bc25c487471fe4c1b69c7a9df34c8ef617ed3b7541223e2ca30acc',
    Migration20261123180000_create_sessions: '4be37f98ec0ff3717441c6681bc5daee58a006861158c7b3c91109e322565499',
    Migration20261125220000_keep_states: '26b54ae51f95f06aca12d60b9443a58fc53291ca6e88178ad58a7d14d867d136',
    Migration20261125221500_state_conformity: '14b3c20118f1bd027c683beff7706d05452446aab39b8dcf146f5ce18cc61830',
    Migration20261126020000_list_states: '82682a6ac8c25228d88047b3eaa5fcc8649eb7fd78ce00287701a44cd070cda6',
    Migration20261126100000_keep_instance: '40548d6ad75e277b18b902458c935170d0d0f088de4d0d693d86a5bc6142a3aa',
    Migration20261126120000_know_people_better: '6437dce40276135ed6a686d12a66aa91ef18d7475e9b73081a21e5367c2535ae',
    Migration20261126130000_describe_files: '73367c68f6611a53b73f07091d3a53b9d73a5338cd22e445953b518d22af90f5',
    Migration20261126140000_salt_journal: '4276cf5029d161304d53b8de40c5378da47b03edf51cc562b4d9faf5c90f994d',
    Migration20261126140100_bound_days: '66774a585fc31c055906e1c6e2b16736b4b9763b7b5d8e2e174e888f3421d660',
    Migration20261126150001_keep_verified_heads: 'dd7382b39d83acb55d37c646a2690ac73bdf8c0333e746d35d3495bf346d538b',
  } as Record<string, string>,
  /** What stands for them from now on. */
  becomes: ['Migration20261126160000_create_tables', 'Migration20261126160100_constrain_tables', 'Migration20261126160200_guard_tables'],
  /** As `describeSchema` tells them. */
  functions: `
function attestation_of(review_id uuid): s 7e6dfbd18aff5d92172075722eeff52a
function computed_state(as_of timestamp with time zone): s 0a746a558d1f30b94bc2cfb9b639e732
function current_state(as_of timestamp with time zone): s e61608d47e7f9b3adbba5da01fd3f5de
function day_after(day date, duration text): s 91e5c8f556130269899212e2a96c1465
function fold(value text): i bdd5643a319a0ea3755f440ffdbb995b
function journal_append(): v 19a7bb7116c06aa0f0539c4a050d0bf0
function journal_content_hash(salt text, actor_id uuid, changes jsonb): s 14a9c114bd880a547ef12fa00aa604b8
function journal_hash(entry journal_entry): s e62f2842f39a4deea4fe7f47b815b33f
function journal_marks(of_chain uuid, until_sequence bigint): s 4f9d7f2cc1d161a3ea9abd383b3a0eee
function kept_state_disagreements(as_of timestamp with time zone): s 8354f4904101a674ca770a2e6f10fc58
function legal_day(day date): i ab6d4e57f7c35b53d5e1bba4c8287039
function obligation_state(as_of timestamp with time zone): s bbe9f7fede9c095173a8c34bcfda7371
function paris_day(instant timestamp with time zone): i 7fb453bb8bbf1224081b3fac3c3cfb18
function paris_midnight(day date): i 166276d05b8883b24bd977f0874565a3
function profile_at(convention uuid, as_of timestamp with time zone): s fe45e33ffcee129966da3e9e3173c0ff
function rebuild_kept_states(): v 4ec5af502444af4782300f1882d0a3b1
function refresh_due_states(most integer): v 9010f3e3d9fa7648da9699eedbd0d502
function refresh_states(obligations uuid[]): v c167509afd133401514166950d4d073a plan_cache_mode=force_generic_plan
function refuse_change(): v 34f4391014f5a22943faaa9e63c82da8
function refuse_rewrite(): v 61bd4936196b96da37686930fcf97212
function require_journal(): v 61c7bbb1befe9233cd46eecd513872f5
function rule_compare(op text, l jsonb, r jsonb): i a8f79627efc272994cca3fc00edd05eb
function rule_holds(rule jsonb, answers jsonb): i 9615b14336e9d6394d49ae458ecaf9a0
function rule_operand(operand jsonb, answers jsonb): i 443fa1ab110af5116d88b6ea7a2a2a9e
function settle_states(): v a34652be7ae7a8f2df4f8b1998c5a214
function settled_state(as_of timestamp with time zone): s 97e1710700afd097b01a063c0c817de2
function state_instants(of_obligation uuid): s 0f68749a00715784545bba6dd8107208
function state_of(of_obligation uuid, as_of timestamp with time zone): s b4ccef3e549f98309d550d315ec31143 plan_cache_mode=force_generic_plan
function touch_states(): v 999723c561564a2c93a1ecdc9ce137ed
function verify_journal(of_chain uuid): s eb136ebdaa8bb63305477bd6066cc207
function verify_journal_after(of_chain uuid, after_sequence bigint, after_hash text): s de6248c3b4a83d323f5f879d9abbf3c2
function verify_journal_kept(of_chain uuid, is_whole boolean, now timestamp with time zone): v e9efaa94df7052ce08130f655c6bc2c5
function writable_day(day date): i e79aa9976a54d3bf45f6c4bce014dbc3
`,
  /** They return since what they name, not whatever columns a table has. */
  drops: 'drop function current_state(timestamptz), computed_state(timestamptz), settled_state(timestamptz), state_of(uuid, timestamptz)',
};
