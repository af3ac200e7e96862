// @ts-nocheck
// Made by `npm run assets` from templates/page.html.hbs. Do not edit.
export const frame: unknown = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"prose"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"display"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":36,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"list"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"step"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":53,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2 id=\""
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"heading"), "anchor", {"start":{"line":19,"column":10},"end":{"line":19,"column":24}} ), depth0)) != null ? stack1 : "")
    + "\"><span class=\"counter\">"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"heading"), "number", {"start":{"line":19,"column":52},"end":{"line":19,"column":66}} ), depth0)) != null ? stack1 : "")
    + "</span>"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"heading"), "title", {"start":{"line":19,"column":77},"end":{"line":19,"column":90}} ), depth0)) != null ? stack1 : "")
    + "</h2>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"prose"), "text", {"start":{"line":22,"column":5},"end":{"line":22,"column":15}} ), depth0)) != null ? stack1 : "")
    + "</p>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"equation\"><div class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"display"),"lines"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":41},"end":{"line":25,"column":81}}})) != null ? stack1 : "")
    + "</div></div>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"table\"><table>\n<thead><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"table"),"head"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":11},"end":{"line":29,"column":69}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"table"),"rows"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":33,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table></div>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "<th scope=\"col\">"
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "</th>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":4},"end":{"line":32,"column":45}}})) != null ? stack1 : "")
    + "</tr>\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "<td>"
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "</td>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ol>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"list"),"items"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":41,"column":9}}})) != null ? stack1 : "")
    + "</ol>\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "<li>"
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "</li>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"step\" id=\""
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "anchor", {"start":{"line":45,"column":28},"end":{"line":45,"column":39}} ), depth0)) != null ? stack1 : "")
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"step"),"title"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + "<p>"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "reason", {"start":{"line":49,"column":5},"end":{"line":49,"column":16}} ), depth0)) != null ? stack1 : "")
    + "</p>\n<div class=\"equation\"><div class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(lookupProperty(depth0,"step"),"lines"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":41},"end":{"line":50,"column":78}}})) != null ? stack1 : "")
    + "</div><a class=\"number\" href=\"#"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "anchor", {"start":{"line":50,"column":111},"end":{"line":50,"column":122}} ), depth0)) != null ? stack1 : "")
    + "\">("
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "number", {"start":{"line":50,"column":129},"end":{"line":50,"column":140}} ), depth0)) != null ? stack1 : "")
    + ")</a></div>\n<p class=\"because\"><span class=\"rule\">"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "rule", {"start":{"line":51,"column":40},"end":{"line":51,"column":49}} ), depth0)) != null ? stack1 : "")
    + "</span>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"step"),"uses"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":58},"end":{"line":51,"column":121}}})) != null ? stack1 : "")
    + "<span class=\"verdict "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "kind", {"start":{"line":51,"column":144},"end":{"line":51,"column":153}} ), depth0)) != null ? stack1 : "")
    + "\">"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"step"), "verdict", {"start":{"line":51,"column":159},"end":{"line":51,"column":171}} ), depth0)) != null ? stack1 : "")
    + "</span></p>\n</section>\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h3>"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"step"), "title", {"start":{"line":47,"column":6},"end":{"line":47,"column":16}} ), depth0)) != null ? stack1 : "")
    + "</h3>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"uses\">"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"step"), "uses", {"start":{"line":51,"column":96},"end":{"line":51,"column":105}} ), depth0)) != null ? stack1 : "")
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!DOCTYPE html>\n<html lang=\""
    + ((stack1 = alias2(alias1(depth0, "language", {"start":{"line":2,"column":14},"end":{"line":2,"column":22}} ), depth0)) != null ? stack1 : "")
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"betaforge\">\n<title>"
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":9,"column":9},"end":{"line":9,"column":14}} ), depth0)) != null ? stack1 : "")
    + "</title>\n<style>\n"
    + ((stack1 = alias2(alias1(depth0, "style", {"start":{"line":11,"column":2},"end":{"line":11,"column":7}} ), depth0)) != null ? stack1 : "")
    + "\n</style>\n</head>\n<body>\n<main>\n<h1>"
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":16,"column":6},"end":{"line":16,"column":11}} ), depth0)) != null ? stack1 : "")
    + "</h1>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"blocks"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":54,"column":9}}})) != null ? stack1 : "")
    + "</main>\n</body>\n</html>\n";
},"useData":true};
