/** Given to a form so that it does not start from the record of the page around it. */
export const noRecord = {};
