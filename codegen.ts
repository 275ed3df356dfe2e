import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of the operations the back office sends, generated from the committed schema. Run before types are checked and before each build. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['admin/**/*.graphql'],
  silent: true,
  generates: {
    'admin/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: 'unknown',
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', ByteCount: 'number', JSON: 'unknown' },
      },
    },
  },
};

export default config;
