import { Field, InputType } from 'type-graphql';
import { DateScalar } from './scalars.ts';

@InputType({ description: 'Days from one to another, both included; one that ends before it begins is refused (RANGE_REVERSED).' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'First day; no bound when left out.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; no bound when left out.' })
  to?: string | null;
}
