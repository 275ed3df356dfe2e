import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';

process.stdout.write(JSON.stringify(await migrate(process.argv[2]!, await currentVersion())));
