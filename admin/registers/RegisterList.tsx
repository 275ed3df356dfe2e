import type { RegisterName } from '../generated/graphql.ts';
import { KeptRegister } from './KeptRegister.tsx';
import { RecordList, type RecordListProps } from './RecordList.tsx';
import { RegisterViews, type ViewsDocument } from './RegisterViews.tsx';

interface RegisterListProps<Filter> extends Omit<RecordListProps, 'views'> {
  name: RegisterName;
  views: ViewsDocument<Filter>;
}

/** A register of the current convention, seen whole or by one of its views; above it, whether it is kept where somebody owes that. */
export function RegisterList<Filter>({ name, views, desk, ...list }: RegisterListProps<Filter>) {
  return (
    <RecordList
      {...list}
      desk={(conventionId) => (
        <>
          {desk(conventionId)}
          <KeptRegister conventionId={conventionId} name={name} />
        </>
      )}
      views={(conventionId) => <RegisterViews conventionId={conventionId} views={views} />}
    />
  );
}
