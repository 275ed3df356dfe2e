import { useState } from 'react';
import { Form, type FormProps } from 'react-admin';
import { noRecord } from './noRecord.ts';

/** A form that starts from what was there when it appeared: a record that changes meanwhile takes away nothing that is typed. */
export function StillForm({ defaultValues, ...props }: FormProps) {
  const [start] = useState(defaultValues);
  return <Form record={noRecord} defaultValues={start} disableInvalidFormNotification noValidate {...props} />;
}
