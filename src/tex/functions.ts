/** The functions of the formula grammar and the commands that print them. */
export const functionNames: ReadonlyMap<string, string> = new Map([
  ['exp', '\\exp'],
  ['log', '\\ln'],
  ['sin', '\\sin'],
  ['cos', '\\cos'],
  ['tan', '\\tan'],
  ['asin', '\\arcsin'],
  ['acos', '\\arccos'],
  ['atan', '\\arctan'],
  ['sinh', '\\sinh'],
  ['cosh', '\\cosh'],
  ['tanh', '\\tanh'],
  ['zeta', '\\zeta'],
]);
