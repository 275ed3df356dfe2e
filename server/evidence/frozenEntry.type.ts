import { Field, ID, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { REGISTER_NAMES, type RegisterName } from './registerName.ts';

export const RegisterNameEnum = graphqlEnum('RegisterName', REGISTER_NAMES, 'A register whose entries stand as proofs.', {
  REQUESTS: 'What the parties ask and tell each other.',
  INCIDENTS: 'Security incidents and personal data breaches (GDPR art. 33(5)).',
  RIGHTS_REQUESTS: 'Requests of data subjects (GDPR art. 12 to 22).',
  PROCESSORS: 'Processors and sub-processors (GDPR art. 28).',
  LEGAL_TEXTS: 'Legal texts, impact assessments and procedures.',
  COMMITTEES: 'Investment committees: who chaired and who came.',
  MANIFESTO_REVIEWS: 'Reviews of the manifesto: what a reviewer saw of each commitment.',
  WORKSHOPS: 'Workshops that weighed the risks of a service: their canvas and their minutes.',
});

@ObjectType('FrozenEntry', { simpleResolvers: true, description: 'What an entry of a register said when it was offered as a proof.' })
export class FrozenEntry {
  @Field(() => RegisterNameEnum, { description: 'Where the entry stands, and may have changed since.' })
  registerName!: RegisterName;

  @Field(() => ID, { nullable: true, description: 'The id of the entry in its register; null for the register as a whole.' })
  entryKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON text, as it was then; the register may tell more today. Null once it is erased: its hash stays.',
  })
  snapshot!: string | null;

  @Field(() => String, { description: 'SHA-256 of the bytes of `snapshot` in UTF-8, in hexadecimal; the database refuses another.' })
  sha256!: string;
}
