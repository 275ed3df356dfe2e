import { describe, expect, test } from 'vitest';
import { INPUTS, inspectInput } from './inputs/inspectInput.ts';

describe.each(Object.entries(INPUTS))('%s:', (_family, inputs) => {
  test.each(inputs)('$what is $expected', async ({ fileName, content, expected, learnt }) => {
    const { verdict, told } = await inspectInput({ fileName, content });
    expect(verdict, JSON.stringify(told)).toBe(expected);
    if (learnt) expect(told).toEqual(learnt);
  });
});
