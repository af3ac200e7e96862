// @ts-nocheck
// Made by `npm run assets` from templates/module/test.hbs. Do not edit.
export const frame: unknown = {"0":function(container,depth0,helpers,partials,data) {
    return "  beta,\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "  jacobian,\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "  legendre,\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "const points = [\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"points"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":48,"column":9}}})) != null ? stack1 : "")
    + "];\n\nfunction expectClose(actual: ArrayLike<number>, expected: readonly Enclosed[]): void {\n  expect(actual.length).toBe(expected.length);\n  expected.forEach(([value, bound], i) => expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(bound));\n}\n\ndescribe('the formulas', () => {\n  points.forEach(({ tau, q, p, "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"legendre"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":31},"end":{"line":57,"column":57}}})) != null ? stack1 : "")
    + "k, ...expected }, i) => {\n    const y = [...q, ...p];\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"beta"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":63,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"legendre"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":64,"column":0},"end":{"line":66,"column":7}}})) != null ? stack1 : "")
    + "    it(`Hamilton's equations at point ${i}`, () => expectClose(canonical(tau, y, k), expected.canonical));\n    it(`Hamiltonian at point ${i}`, () => expectClose([hamiltonian(tau, y, k)], expected.hamiltonian));\n    it(`the result is written to a given array at point ${i}`, () => {\n      const out = new Float64Array(y.length);\n      expect(canonical(tau, y, k, out)).toBe(out);\n      expectClose(out, expected.canonical);\n    });\n  });\n});\n\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  {\n    tau: "
    + ((stack1 = container.lambda(container.strict(depth0, "tau", {"start":{"line":33,"column":11},"end":{"line":33,"column":14}} ), depth0)) != null ? stack1 : "")
    + ",\n    q: ["
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"q"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":8},"end":{"line":34,"column":66}}})) != null ? stack1 : "")
    + "],\n    p: ["
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"p"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":8},"end":{"line":35,"column":66}}})) != null ? stack1 : "")
    + "],\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"v"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + "    k: { ...parameters"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"k"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":22},"end":{"line":39,"column":67}}})) != null ? stack1 : "")
    + " },\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"expected"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":46,"column":9}}})) != null ? stack1 : "")
    + "  },\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":34,"column":27},"end":{"line":34,"column":57}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "";
},"7":function(container,depth0,helpers,partials,data) {
    return ", ";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    v: ["
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"v"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":8},"end":{"line":37,"column":66}}})) != null ? stack1 : "")
    + "],\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ", "
    + ((stack1 = alias2(alias1(depth0, "property", {"start":{"line":39,"column":37},"end":{"line":39,"column":45}} ), depth0)) != null ? stack1 : "")
    + ": "
    + ((stack1 = alias2(alias1(depth0, "value", {"start":{"line":39,"column":51},"end":{"line":39,"column":56}} ), depth0)) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":41,"column":6},"end":{"line":41,"column":10}} ), depth0)) != null ? stack1 : "")
    + ": [\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"values"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":44,"column":9}}})) != null ? stack1 : "")
    + "    ] satisfies Enclosed[],\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "      ["
    + ((stack1 = alias2(alias1(depth0, "value", {"start":{"line":43,"column":9},"end":{"line":43,"column":14}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "bound", {"start":{"line":43,"column":20},"end":{"line":43,"column":25}} ), depth0)) != null ? stack1 : "")
    + "],\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "v, ";
},"13":function(container,depth0,helpers,partials,data) {
    return "    it(`beta functions at point ${i}`, () => expectClose(beta(tau, q, k), expected.beta));\n    it(`their Jacobian at point ${i}`, () => expectClose(jacobian(tau, q, k), expected.jacobian));\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "    it(`momenta at point ${i}`, () => expectClose(legendre(tau, q, v, k), expected.legendre));\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "describe('solutions', () => {\n  const { tau, q, p, k } = points["
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":80,"column":36},"end":{"line":80,"column":40}} ), depth0)) != null ? stack1 : "")
    + "]!;\n  const y0 = [...q, ...p];\n  const end = "
    + ((stack1 = alias2(alias1(depth0, "end", {"start":{"line":82,"column":16},"end":{"line":82,"column":19}} ), depth0)) != null ? stack1 : "")
    + ";\n  const accurate = { rtol: 1e-12, atol: 1e-12 * Math.min(...y0.map(Math.abs)) };\n  const flow = (y: ArrayLike<number>, span: readonly [number, number]) =>\n    solve({\n      from: { "
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"q"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":86,"column":14},"end":{"line":86,"column":91}}})) != null ? stack1 : "")
    + " },\n      momenta: { "
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"p"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":87,"column":17},"end":{"line":87,"column":94}}})) != null ? stack1 : "")
    + " },\n      span,\n      parameters: k,\n      ...accurate,\n    });\n  const solution = flow(y0, [tau, end]);\n  const last = solution.y[solution.y.length - 1]!;\n\n  it('begin at the given values and end at the end of the span', () => {\n    expect(solution.stopped).toEqual({ reason: 'end', tau: end });\n    expect(solution.at(tau)).toEqual(Float64Array.from(y0));\n    expect(solution.at(end)).toEqual(last);\n    expect(() => solution.at(2 * end - tau)).toThrow(RangeError);\n  });\n\n  it('satisfy the equations between the points of the mesh', () => {\n    const step = (end - tau) / 1024;\n    const middle = tau + 512 * step;\n    const slope = canonical(middle, solution.at(middle), k);\n    const [before, after, wayBefore, wayAfter] = [-1, 1, -2, 2].map((n) => solution.at(middle + n * step));\n    slope.forEach((expected, i) => {\n      const difference = (8 * (after![i]! - before![i]!) - (wayAfter![i]! - wayBefore![i]!)) / (12 * step);\n      expect(Math.abs(difference - expected)).toBeLessThanOrEqual(1e-5 * (Math.abs(expected) + Math.abs(y0[i]!)));\n    });\n  });\n\n  it('run backwards to where they began', () => {\n    const back = flow(last, [end, tau]);\n    const y = back.y[back.y.length - 1]!;\n    y0.forEach((expected, i) => expect(Math.abs(y[i]! - expected)).toBeLessThanOrEqual(1e-8 * Math.abs(expected)));\n  });\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"autonomous"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":119,"column":0},"end":{"line":129,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"resting"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":130,"column":0},"end":{"line":137,"column":7}}})) != null ? stack1 : "")
    + "  it('are a canonical transformation of the initial values', () => {\n    const derivativeBy = (j: number): Float64Array => {\n      const h = y0[j]! / 16384;\n      const [above, below] = [h, -h].map((d) => flow(y0.map((x, i) => (i === j ? x + d : x)), [tau, end]).at(end));\n      return above!.map((x, i) => (x - below![i]!) / (2 * h));\n    };\n    for (let i = 0; i < "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":144,"column":26},"end":{"line":144,"column":27}} ), depth0)) != null ? stack1 : "")
    + "; i++) {\n      const byQ = derivativeBy(i);\n      const byP = derivativeBy("
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":146,"column":33},"end":{"line":146,"column":34}} ), depth0)) != null ? stack1 : "")
    + " + i);\n      let form = 0;\n      let scale = 0;\n      for (let j = 0; j < "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":149,"column":28},"end":{"line":149,"column":29}} ), depth0)) != null ? stack1 : "")
    + "; j++) {\n        const [a, b] = [byQ[j]! * byP["
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":150,"column":40},"end":{"line":150,"column":41}} ), depth0)) != null ? stack1 : "")
    + " + j]!, byQ["
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":150,"column":57},"end":{"line":150,"column":58}} ), depth0)) != null ? stack1 : "")
    + " + j]! * byP[j]!];\n        form += a - b;\n        scale += Math.abs(a) + Math.abs(b);\n      }\n      expect(Math.abs(form - 1)).toBeLessThanOrEqual(1e-5 * scale);\n    }\n  });\n});\n\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "property", {"start":{"line":86,"column":27},"end":{"line":86,"column":35}} ), depth0)) != null ? stack1 : "")
    + ": y["
    + ((stack1 = alias2(alias1(depth0, "index", {"start":{"line":86,"column":43},"end":{"line":86,"column":48}} ), depth0)) != null ? stack1 : "")
    + "]!"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":86,"column":52},"end":{"line":86,"column":82}}})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "  it('conserve the Hamiltonian', () => {\n    const slope = canonical(tau, y0, k);\n    const scale = y0.reduce((sum, x, i) => sum + Math.abs(x * slope[(i + "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":122,"column":75},"end":{"line":122,"column":76}} ), depth0)) != null ? stack1 : "")
    + ") % "
    + ((stack1 = alias2(alias1(depth0, "twoN", {"start":{"line":122,"column":84},"end":{"line":122,"column":88}} ), depth0)) != null ? stack1 : "")
    + "]!), 0);\n    const initial = hamiltonian(tau, y0, k);\n    solution.y.forEach((y) =>\n      expect(Math.abs(hamiltonian(0, y, k) - initial)).toBeLessThanOrEqual(1e-8 * (scale + Math.abs(initial))),\n    );\n  });\n\n";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  it('without momenta follow the beta functions alone', () => {\n    const alone = solve({ from: { "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"q"),{"name":"each","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":132,"column":34},"end":{"line":132,"column":111}}})) != null ? stack1 : "")
    + " }, span: [tau, end], parameters: k, ...accurate });\n    const y = alone.at(end);\n    y.forEach((x, i) => expect(Math.abs(x - (i < "
    + ((stack1 = container.lambda(container.strict(depth0, "n", {"start":{"line":134,"column":51},"end":{"line":134,"column":52}} ), depth0)) != null ? stack1 : "")
    + " ? last[i]! : 0))).toBeLessThanOrEqual(1e-8 * Math.abs(last[i]!)));\n  });\n\n";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "property", {"start":{"line":132,"column":47},"end":{"line":132,"column":55}} ), depth0)) != null ? stack1 : "")
    + ": q["
    + ((stack1 = alias2(alias1(depth0, "index", {"start":{"line":132,"column":63},"end":{"line":132,"column":68}} ), depth0)) != null ? stack1 : "")
    + "]!"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":132,"column":72},"end":{"line":132,"column":102}}})) != null ? stack1 : "");
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.lambda(container.strict(depth0, "literal", {"start":{"line":162,"column":53},"end":{"line":162,"column":60}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":162,"column":62},"end":{"line":162,"column":92}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "/*\n * Tests of "
    + ((stack1 = alias2(alias1(depth0, "file", {"start":{"line":2,"column":14},"end":{"line":2,"column":18}} ), depth0)) != null ? stack1 : "")
    + ", made by betaforge and passed before the module was written.\n *\n * The expected values are exact: the formulas were evaluated in interval arithmetic to more than 50 digits and rounded\n * once. Beside each stands how far the rounding errors of the module's operations can lead away from it.\n */\nimport { describe, expect, it } from 'vitest';\nimport {\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"beta"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + "  canonical,\n  "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":13,"column":4},"end":{"line":13,"column":13}} ), depth0)) != null ? stack1 : "")
    + ",\n  hamiltonian,\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"beta"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"legendre"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + "  momenta,\n  parameters,\n  solve,\n  start,\n} from "
    + ((stack1 = alias2(alias1(depth0, "module", {"start":{"line":25,"column":9},"end":{"line":25,"column":15}} ), depth0)) != null ? stack1 : "")
    + ";\n\ntype Enclosed = readonly [value: number, bound: number];\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"points"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":77,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"end"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":78,"column":0},"end":{"line":159,"column":7}}})) != null ? stack1 : "")
    + "describe('the names', () => {\n  it('are own data without prototype', () => {\n    expect([..."
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":162,"column":17},"end":{"line":162,"column":26}} ), depth0)) != null ? stack1 : "")
    + "]).toEqual(["
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"q"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":162,"column":40},"end":{"line":162,"column":101}}})) != null ? stack1 : "")
    + "]);\n    expect([...momenta]).toEqual(["
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"p"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":163,"column":34},"end":{"line":163,"column":95}}})) != null ? stack1 : "")
    + "]);\n    expect(Object.keys(parameters)).toEqual(["
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"defaults"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":164,"column":45},"end":{"line":164,"column":113}}})) != null ? stack1 : "")
    + "]);\n    expect(Object.keys(start)).toEqual(["
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"starts"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":165,"column":40},"end":{"line":165,"column":106}}})) != null ? stack1 : "")
    + "]);\n    for (const record of [parameters, start]) expect(Object.getPrototypeOf(record)).toBe(null);\n  });\n});\n";
},"useData":true};
