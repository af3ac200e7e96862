// @ts-nocheck
// Made by `npm run assets` from templates/notes.tex.hbs. Do not edit.
export const frame: unknown = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"prose"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":29,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"display"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":46,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"list"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":53,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"step"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n\\section{"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"heading"), "title", {"start":{"line":24,"column":13},"end":{"line":24,"column":26}} ), depth0)) != null ? stack1 : "")
    + "}\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"prose"), "text", {"start":{"line":28,"column":2},"end":{"line":28,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"display"), "lines", {"start":{"line":31,"column":2},"end":{"line":31,"column":15}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"table"),"size"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":34,"column":44}}})) != null ? stack1 : "")
    + "\n\\begin{longtable}{"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"table"), "columns", {"start":{"line":35,"column":22},"end":{"line":35,"column":35}} ), depth0)) != null ? stack1 : "")
    + "}\n\\toprule\n"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"table"), "head", {"start":{"line":37,"column":2},"end":{"line":37,"column":12}} ), depth0)) != null ? stack1 : "")
    + " \\\\\n\\midrule\n\\endhead\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"table"),"rows"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":42,"column":9}}})) != null ? stack1 : "")
    + "\\bottomrule\n\\end{longtable}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"table"),"size"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":45,"column":28}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"table"), "size", {"start":{"line":34,"column":23},"end":{"line":34,"column":33}} ), depth0)) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + " \\\\\n";
},"7":function(container,depth0,helpers,partials,data) {
    return " } ";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\\begin{enumerate}\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"list"),"items"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":49,"column":0},"end":{"line":51,"column":9}}})) != null ? stack1 : "")
    + "\\end{enumerate}\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\\item "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"step"),"title"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":56,"column":51}}})) != null ? stack1 : "")
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"step"), "reason", {"start":{"line":56,"column":53},"end":{"line":56,"column":64}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"step"), "lines", {"start":{"line":57,"column":2},"end":{"line":57,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n\\reasons{"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"step"), "rule", {"start":{"line":58,"column":13},"end":{"line":58,"column":22}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"step"),"uses"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":24},"end":{"line":58,"column":63}}})) != null ? stack1 : "")
    + "; "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"step"), "verdict", {"start":{"line":58,"column":67},"end":{"line":58,"column":79}} ), depth0)) != null ? stack1 : "")
    + "}\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\\step{"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"step"), "title", {"start":{"line":56,"column":28},"end":{"line":56,"column":38}} ), depth0)) != null ? stack1 : "")
    + "} ";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"step"), "uses", {"start":{"line":58,"column":45},"end":{"line":58,"column":54}} ), depth0)) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\\documentclass[11pt]{article}\n\\usepackage[a4paper,margin=25mm]{geometry}\n\\usepackage{amsmath,amssymb}\n\\usepackage{array,longtable,booktabs}\n\\usepackage[hidelinks,bookmarks=false]{hyperref}\n\\allowdisplaybreaks\n\\setlength{\\parindent}{0pt}\n\\setlength{\\parskip}{0.6em}\n\\emergencystretch=4em\n\\renewcommand{\\arraystretch}{1.3}\n% A line of reasons under an equation: the rule, the equations it uses, the verdict.\n\\newcommand{\\reasons}[1]{\\begingroup\\footnotesize\\raggedright #1\\par\\endgroup}\n\\newcommand{\\step}[1]{\\medskip\\textbf{#1}\\enspace}\n\\setlength{\\LTpre}{0.4em}\\setlength{\\LTpost}{0.6em}\n\\title{"
    + ((stack1 = container.lambda(container.strict(depth0, "title", {"start":{"line":15,"column":11},"end":{"line":15,"column":16}} ), depth0)) != null ? stack1 : "")
    + "}\n\\author{}\n\\date{}\n\n\\begin{document}\n\\maketitle\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"blocks"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":60,"column":9}}})) != null ? stack1 : "")
    + "\\end{document}\n";
},"useData":true};
