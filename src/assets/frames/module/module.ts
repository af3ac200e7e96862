// @ts-nocheck
// Made by `npm run assets` from templates/module/module.hbs. Do not edit.
export const frame: unknown = {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " * "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " *\n * References:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"references"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.lambda(container.strict(depth0, "literal", {"start":{"line":23,"column":43},"end":{"line":23,"column":50}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":23,"column":52},"end":{"line":23,"column":82}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "";
},"4":function(container,depth0,helpers,partials,data) {
    return ", ";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  readonly "
    + ((stack1 = container.lambda(container.strict(depth0, "property", {"start":{"line":31,"column":13},"end":{"line":31,"column":21}} ), depth0)) != null ? stack1 : "")
    + ": number;\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "/** A number for each parameter. */\nexport interface Parameters {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"k"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":50,"column":9}}})) != null ? stack1 : "")
    + "}\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"positive"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + "  readonly "
    + ((stack1 = container.lambda(container.strict(depth0, "property", {"start":{"line":49,"column":13},"end":{"line":49,"column":21}} ), depth0)) != null ? stack1 : "")
    + ": number;\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "  /** Positive. */\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "/** This theory has no parameters. */\nexport type Parameters = Readonly<Record<never, number>>;\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "export const parameters = record({\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"defaults"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":62,"column":9}}})) != null ? stack1 : "")
    + "});\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = alias2(alias1(depth0, "property", {"start":{"line":61,"column":4},"end":{"line":61,"column":12}} ), depth0)) != null ? stack1 : "")
    + ": "
    + ((stack1 = alias2(alias1(depth0, "value", {"start":{"line":61,"column":18},"end":{"line":61,"column":23}} ), depth0)) != null ? stack1 : "")
    + ","
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"exact"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":61,"column":26},"end":{"line":61,"column":59}}})) != null ? stack1 : "")
    + "\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " // "
    + ((stack1 = container.lambda(container.strict(depth0, "exact", {"start":{"line":61,"column":45},"end":{"line":61,"column":50}} ), depth0)) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    return "export const parameters = record({});\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "export const start = record({\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"start"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":71,"column":0},"end":{"line":73,"column":9}}})) != null ? stack1 : "")
    + "});\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "export const start = record({});\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "/**\n * The beta functions dg/dτ at τ = "
    + ((stack1 = alias2(alias1(depth0, "scale", {"start":{"line":81,"column":37},"end":{"line":81,"column":42}} ), depth0)) != null ? stack1 : "")
    + ":\n *\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"betaFormulas"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":0},"end":{"line":88,"column":9}}})) != null ? stack1 : "")
    + " *\n * g has length "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":90,"column":18},"end":{"line":90,"column":19}} ), depth0)) != null ? stack1 : "")
    + ". The result, of length "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":90,"column":47},"end":{"line":90,"column":48}} ), depth0)) != null ? stack1 : "")
    + ", is written to `out` and returned.\n */\n"
    + ((stack1 = alias2(alias1(depth0, "beta", {"start":{"line":92,"column":2},"end":{"line":92,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n\n/**\n * The Jacobian of the beta functions, row by row: ∂β_i/∂g_j is element "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":95,"column":74},"end":{"line":95,"column":75}} ), depth0)) != null ? stack1 : "")
    + " * i + j.\n *\n * g has length "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":97,"column":18},"end":{"line":97,"column":19}} ), depth0)) != null ? stack1 : "")
    + ". The result, of length "
    + ((stack1 = alias2(alias1(depth0, "nSquared", {"start":{"line":97,"column":47},"end":{"line":97,"column":55}} ), depth0)) != null ? stack1 : "")
    + ", is written to `out` and returned.\n */\n"
    + ((stack1 = alias2(alias1(depth0, "jacobian", {"start":{"line":99,"column":2},"end":{"line":99,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n\n";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " *     "
    + ((stack1 = container.lambda(container.strict(depth0, "first", {"start":{"line":84,"column":9},"end":{"line":84,"column":14}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rest"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":85,"column":0},"end":{"line":87,"column":9}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " *         "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "/**\n * The momenta p = ∂L/∂q̇ at the coordinates q and the velocities v = dq/dτ, τ = "
    + ((stack1 = alias2(alias1(depth0, "scale", {"start":{"line":104,"column":83},"end":{"line":104,"column":88}} ), depth0)) != null ? stack1 : "")
    + ":\n *\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"legendreFormulas"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":106,"column":0},"end":{"line":111,"column":9}}})) != null ? stack1 : "")
    + " *\n * q and v have length "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":113,"column":25},"end":{"line":113,"column":26}} ), depth0)) != null ? stack1 : "")
    + ". The result, of length "
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":113,"column":54},"end":{"line":113,"column":55}} ), depth0)) != null ? stack1 : "")
    + ", is written to `out` and returned.\n */\n"
    + ((stack1 = alias2(alias1(depth0, "legendre", {"start":{"line":115,"column":2},"end":{"line":115,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n\n";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " * The first half are the beta functions, the second half is dp_i/dτ = −Σ_j p_j ∂β_j/∂g_i"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"force"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":121,"column":89},"end":{"line":121,"column":119}}})) != null ? stack1 : "")
    + ".\n";
},"21":function(container,depth0,helpers,partials,data) {
    return " − ∂F/∂g_i";
},"22":function(container,depth0,helpers,partials,data) {
    return "; it is constant along every solution";
},"23":function(container,depth0,helpers,partials,data) {
    return "?";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  /** The velocities dq/dτ at the beginning, instead of momenta; what is left out is zero. */\n  readonly velocities?: Partial<"
    + ((stack1 = container.lambda(container.strict(depth0, "Variables", {"start":{"line":149,"column":34},"end":{"line":149,"column":43}} ), depth0)) != null ? stack1 : "")
    + ">;\n";
},"25":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " ("
    + ((stack1 = container.lambda(container.strict(depth0, "reference", {"start":{"line":153,"column":63},"end":{"line":153,"column":72}} ), depth0)) != null ? stack1 : "")
    + " at τ = 0)";
},"26":function(container,depth0,helpers,partials,data) {
    return " * Momenta that are all zero stay zero: then only the beta functions are evaluated.\n";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  const values = numbers('parameters', ["
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"k"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":170,"column":40},"end":{"line":170,"column":101}}})) != null ? stack1 : "")
    + "], [parameters, options.parameters]);\n  const k: Parameters = {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"k"),{"name":"each","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":172,"column":0},"end":{"line":174,"column":9}}})) != null ? stack1 : "")
    + "  };\n";
},"28":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "    "
    + ((stack1 = alias2(alias1(depth0, "property", {"start":{"line":173,"column":6},"end":{"line":173,"column":14}} ), depth0)) != null ? stack1 : "")
    + ": values["
    + ((stack1 = alias2(alias1(depth0, "index", {"start":{"line":173,"column":27},"end":{"line":173,"column":32}} ), depth0)) != null ? stack1 : "")
    + "]!,\n";
},"29":function(container,depth0,helpers,partials,data) {
    return "  numbers('parameters', [], [options.parameters]);\n  const k = parameters;\n";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "  if (options.momenta !== undefined && options.velocities !== undefined)\n    throw new RangeError('solve takes velocities or momenta, not both');\n  const zeros = new Float64Array("
    + ((stack1 = alias2(alias1(depth0, "n", {"start":{"line":184,"column":35},"end":{"line":184,"column":36}} ), depth0)) != null ? stack1 : "")
    + ");\n  const p = options.velocities\n    ? legendre(options.span[0], q, numbers('velocities', "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":186,"column":59},"end":{"line":186,"column":68}} ), depth0)) != null ? stack1 : "")
    + ", [options.velocities], zeros), k)\n    : numbers('momenta', momenta, [options.momenta], zeros);\n";
},"31":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  const p = numbers('momenta', momenta, [options.momenta], new Float64Array("
    + ((stack1 = container.lambda(container.strict(depth0, "n", {"start":{"line":189,"column":78},"end":{"line":189,"column":79}} ), depth0)) != null ? stack1 : "")
    + "));\n";
},"32":function(container,depth0,helpers,partials,data) {
    return "  const right: RightHandSide = p.every((x) => x === 0)\n    ? (tau, y, out) => void beta(tau, y, k, out)\n    : (tau, y, out) => void canonical(tau, y, k, out);\n";
},"33":function(container,depth0,helpers,partials,data) {
    return "  const right: RightHandSide = (tau, y, out) => void canonical(tau, y, k, out);\n";
},"34":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "{ range: ["
    + ((stack1 = alias2(alias1(depth0, "rangeStart", {"start":{"line":198,"column":94},"end":{"line":198,"column":104}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "rangeEnd", {"start":{"line":198,"column":110},"end":{"line":198,"column":118}} ), depth0)) != null ? stack1 : "")
    + "], ...options }";
},"35":function(container,depth0,helpers,partials,data) {
    return "options";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "/*\n * Solver module for the theory "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":2,"column":34},"end":{"line":2,"column":38}} ), depth0)) != null ? stack1 : "")
    + ", made by betaforge from "
    + ((stack1 = alias2(alias1(depth0, "file", {"start":{"line":2,"column":67},"end":{"line":2,"column":71}} ), depth0)) != null ? stack1 : "")
    + ": edit the theory, not this file.\n *\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"title"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":9}}})) != null ? stack1 : "")
    + " *\n * SHA-256: "
    + ((stack1 = alias2(alias1(depth0, "hash", {"start":{"line":8,"column":14},"end":{"line":8,"column":18}} ), depth0)) != null ? stack1 : "")
    + "\n * output format: "
    + ((stack1 = alias2(alias1(depth0, "format", {"start":{"line":9,"column":20},"end":{"line":9,"column":26}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"choices"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"references"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + " */\n\n/** The "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":22,"column":10},"end":{"line":22,"column":19}} ), depth0)) != null ? stack1 : "")
    + ", in the order in which arrays hold them. */\nexport const "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":23,"column":15},"end":{"line":23,"column":24}} ), depth0)) != null ? stack1 : "")
    + " = ["
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"q"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":30},"end":{"line":23,"column":91}}})) != null ? stack1 : "")
    + "] as const;\n\n/** The momenta: `momenta[i]` is conjugate to `"
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":25,"column":49},"end":{"line":25,"column":58}} ), depth0)) != null ? stack1 : "")
    + "[i]`. */\nexport const momenta = ["
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"p"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":24},"end":{"line":26,"column":85}}})) != null ? stack1 : "")
    + "] as const;\n\n/** A number for each of the "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":28,"column":31},"end":{"line":28,"column":40}} ), depth0)) != null ? stack1 : "")
    + ". */\nexport interface "
    + ((stack1 = alias2(alias1(depth0, "Variables", {"start":{"line":29,"column":19},"end":{"line":29,"column":28}} ), depth0)) != null ? stack1 : "")
    + " {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"q"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":32,"column":9}}})) != null ? stack1 : "")
    + "}\n\n/** A number for each momentum. */\nexport interface Momenta {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"p"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "")
    + "}\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"k"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":55,"column":7}}})) != null ? stack1 : "")
    + "\n/** The default values of the parameters. */\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"defaults"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":66,"column":7}}})) != null ? stack1 : "")
    + "\n/** The default values of the "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":68,"column":32},"end":{"line":68,"column":41}} ), depth0)) != null ? stack1 : "")
    + " at the beginning of a flow. */\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"start"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":69,"column":0},"end":{"line":77,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"beta"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":101,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"legendre"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":102,"column":0},"end":{"line":117,"column":7}}})) != null ? stack1 : "")
    + "/**\n * Hamilton's equations at τ = "
    + ((stack1 = alias2(alias1(depth0, "scale", {"start":{"line":119,"column":33},"end":{"line":119,"column":38}} ), depth0)) != null ? stack1 : "")
    + ": dq/dτ = ∂H/∂p, dp/dτ = −∂H/∂q.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"linear"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":120,"column":0},"end":{"line":122,"column":7}}})) != null ? stack1 : "")
    + " *\n * y = [q, p] has length "
    + ((stack1 = alias2(alias1(depth0, "twoN", {"start":{"line":124,"column":27},"end":{"line":124,"column":31}} ), depth0)) != null ? stack1 : "")
    + ". The result, of length "
    + ((stack1 = alias2(alias1(depth0, "twoN", {"start":{"line":124,"column":59},"end":{"line":124,"column":63}} ), depth0)) != null ? stack1 : "")
    + ", is written to `out` and returned.\n */\n"
    + ((stack1 = alias2(alias1(depth0, "canonical", {"start":{"line":126,"column":2},"end":{"line":126,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n\n/**\n * The Hamiltonian at τ = "
    + ((stack1 = alias2(alias1(depth0, "scale", {"start":{"line":129,"column":28},"end":{"line":129,"column":33}} ), depth0)) != null ? stack1 : "")
    + ", y = [q, p]"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"autonomous"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":129,"column":47},"end":{"line":129,"column":109}}})) != null ? stack1 : "")
    + ":\n *\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"hamiltonianFormulas"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":131,"column":0},"end":{"line":136,"column":9}}})) != null ? stack1 : "")
    + " */\n"
    + ((stack1 = alias2(alias1(depth0, "hamiltonian", {"start":{"line":138,"column":2},"end":{"line":138,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n\n/** T, with what has a default in D optional. */\ntype WithDefaults<T, D> = Omit<T, keyof D> & Partial<T>;\n\n/** A problem for `solve`, and how to solve it. */\nexport interface SolveOptions extends IntegrationOptions {\n  /** The "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":145,"column":12},"end":{"line":145,"column":21}} ), depth0)) != null ? stack1 : "")
    + " at the beginning; what is left out is taken from `start`. */\n  readonly from"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"startComplete"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":146,"column":15},"end":{"line":146,"column":44}}})) != null ? stack1 : "")
    + ": WithDefaults<"
    + ((stack1 = alias2(alias1(depth0, "Variables", {"start":{"line":146,"column":61},"end":{"line":146,"column":70}} ), depth0)) != null ? stack1 : "")
    + ", typeof start>;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"legendre"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":147,"column":0},"end":{"line":150,"column":7}}})) != null ? stack1 : "")
    + "  /** The momenta at the beginning; what is left out is zero. */\n  readonly momenta?: Partial<Momenta>;\n  /** From where to where in τ = "
    + ((stack1 = alias2(alias1(depth0, "scale", {"start":{"line":153,"column":35},"end":{"line":153,"column":40}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"reference"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":153,"column":42},"end":{"line":153,"column":91}}})) != null ? stack1 : "")
    + "; backwards is allowed. */\n  readonly span: readonly [number, number];\n  /** The parameters; what is left out is taken from `parameters`. */\n  readonly parameters"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"parametersComplete"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":156,"column":21},"end":{"line":156,"column":55}}})) != null ? stack1 : "")
    + ": WithDefaults<Parameters, typeof parameters>;\n}\n\n/**\n * Solves Hamilton's equations with adaptive steps; the states are y = [q, p]. A Landau pole is an answer, `stopped`.\n * A RangeError says which number of the problem cannot be used.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"resting"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":162,"column":0},"end":{"line":164,"column":7}}})) != null ? stack1 : "")
    + " *\n *     const { tau, y, at, stopped } = solve({ "
    + ((stack1 = alias2(alias1(depth0, "example", {"start":{"line":166,"column":49},"end":{"line":166,"column":56}} ), depth0)) != null ? stack1 : "")
    + " });\n */\nexport function solve(options: SolveOptions): Solution {\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"k"),{"name":"if","hash":{},"fn":container.program(27, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":169,"column":0},"end":{"line":179,"column":7}}})) != null ? stack1 : "")
    + "  const q = numbers('"
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":180,"column":23},"end":{"line":180,"column":32}} ), depth0)) != null ? stack1 : "")
    + "', "
    + ((stack1 = alias2(alias1(depth0, "variables", {"start":{"line":180,"column":39},"end":{"line":180,"column":48}} ), depth0)) != null ? stack1 : "")
    + ", [start, options.from]);\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"legendre"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.program(31, data, 0),"data":data,"loc":{"start":{"line":181,"column":0},"end":{"line":190,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"resting"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.program(33, data, 0),"data":data,"loc":{"start":{"line":191,"column":0},"end":{"line":197,"column":7}}})) != null ? stack1 : "")
    + "  return integrate(right, Float64Array.of(...q, ...p), options.span, "
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"range"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.program(35, data, 0),"data":data,"loc":{"start":{"line":198,"column":69},"end":{"line":198,"column":157}}})) != null ? stack1 : "")
    + ");\n}\n\n/** The same entries as own data of a frozen object without prototype, in which every name is only a name. */\nfunction record<T extends object>(entries: T): Readonly<T> {\n  return Object.freeze(Object.assign(Object.create(null), entries));\n}\n\n/** The numbers of these names, in this order, from the last source that has them, else from `defaults`. */\nfunction numbers(\n  what: string,\n  names: readonly string[],\n  sources: readonly (object | undefined)[],\n  defaults?: Float64Array,\n): Float64Array {\n  const given: Readonly<Record<string, unknown>> = Object.assign(Object.create(null), ...sources);\n  for (const name of Object.keys(given))\n    if (!names.includes(name)) throw new RangeError(`${name} is none of the ${what}: ${names.join(', ')}`);\n  return Float64Array.from(names, (name, i) => {\n    const value = name in given ? given[name] : defaults?.[i];\n    if (typeof value !== 'number' || !Number.isFinite(value))\n      throw new RangeError(`${what}: ${name} must be a finite number, not ${String(value)}`);\n    return value;\n  });\n}\n\n// The numerical method.\n\n"
    + ((stack1 = alias2(alias1(depth0, "runtime", {"start":{"line":226,"column":2},"end":{"line":226,"column":9}} ), depth0)) != null ? stack1 : "")
    + "\n\nexport type { EventFunction, IntegrationOptions, Solution, Stopped };\n";
},"useData":true};
