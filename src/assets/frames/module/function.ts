// @ts-nocheck
// Made by `npm run assets` from templates/module/function.hbs. Do not edit.
export const frame: unknown = {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + ": ArrayLike<number>,\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "): number {\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  out: Float64Array = new Float64Array("
    + ((stack1 = container.lambda(container.strict(depth0, "size", {"start":{"line":10,"column":41},"end":{"line":10,"column":45}} ), depth0)) != null ? stack1 : "")
    + "),\n): Float64Array {\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "  const "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":14,"column":10},"end":{"line":14,"column":14}} ), depth0)) != null ? stack1 : "")
    + " = "
    + ((stack1 = alias2(alias1(depth0, "place", {"start":{"line":14,"column":21},"end":{"line":14,"column":26}} ), depth0)) != null ? stack1 : "")
    + ";\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "}\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "  return out;\n}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "export function "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":1,"column":18},"end":{"line":1,"column":22}} ), depth0)) != null ? stack1 : "")
    + "(\n  "
    + ((stack1 = alias2(alias1(depth0, "tau", {"start":{"line":2,"column":4},"end":{"line":2,"column":7}} ), depth0)) != null ? stack1 : "")
    + ": number,\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"arrays"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "  "
    + ((stack1 = alias2(alias1(depth0, "k", {"start":{"line":6,"column":4},"end":{"line":6,"column":5}} ), depth0)) != null ? stack1 : "")
    + ": Parameters,\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"scalar"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"loads"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"body"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"scalar"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "");
},"useData":true};
