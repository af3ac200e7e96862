import fc from 'fast-check';
import { quadraticLagrangians, lagrangianFile, derived } from './test/laws/theories.ts';
import { infixPrinter } from './src/expr/infix.ts';
import { formulas } from './test/formula.ts';
import { decideEqual, noAssumptions } from './src/algebra/decide.ts';
import { newWork } from './src/algebra/work.ts';
const worst: [number,string][] = []; const t00=Date.now();
for (const a of fc.sample(quadraticLagrangians,{numRuns:40,seed:5})) {
  const t0=Date.now(); const d = derived(lagrangianFile(a.coordinates,a.lagrangian)); const td=Date.now()-t0;
  const read=formulas('x y z a b p_x p_y p_z');
  for (const s of d.steps.filter(s=>/^(momentum|acceleration|energy$|lift\.h|hamilton\.)/.test(s.id))) {
    const text=infixPrinter()(s.equation.rhs);
    const t1=Date.now(); const e=read(text.replace(/(\d)(?!.*\d)/,'7')); const t2=Date.now(); const w=newWork(100000);
    const v=decideEqual(e,s.equation.rhs,noAssumptions,w); const t3=Date.now();
    worst.push([t3-t2,`${s.id} len=${text.length} parse=${t2-t1} derive=${td} ${v.kind} opsLeft=${w.operations} ${a.lagrangian}`]);
  }
  if (Date.now()-t00>50000) break;
}
worst.sort((x,y)=>y[0]-x[0]); for (const w of worst.slice(0,6)) console.log(...w);
