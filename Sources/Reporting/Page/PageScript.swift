/// The script of a page: search, filter and order for lists that are all there without it.
enum PageScript {
  static let text = """
    (function () {
      "use strict";
      var fold = function (text) {
        return text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase();
      };
      var make = function (name, text) {
        var element = document.createElement(name);
        if (text) element.textContent = text;
        return element;
      };
      document.querySelectorAll("[data-search]").forEach(function (list) {
        var items = Array.from(list.querySelectorAll("[data-item]"));
        if (items.length < 6) return;
        var bar = make("div");
        bar.className = "tools";
        var field = make("label", list.dataset.search + " ");
        var input = make("input");
        input.type = "search";
        field.append(input);
        bar.append(field);
        var choice = null;
        if (list.dataset.kinds) {
          var chooser = make("label", list.dataset.kinds + " ");
          choice = make("select");
          choice.append(new Option(list.dataset.all, ""));
          var seen = new Set();
          items.forEach(function (item) {
            var kind = item.dataset.item;
            if (!kind || seen.has(kind)) return;
            seen.add(kind);
            choice.append(new Option(list.dataset["kind" + kind] || kind, kind));
          });
          chooser.append(choice);
          bar.append(chooser);
        }
        var told = make("output");
        bar.append(told);
        var texts = null;
        var apply = function () {
          texts = texts || items.map(function (item) { return fold(item.textContent); });
          var words = fold(input.value).split(/\\s+/).filter(Boolean);
          var shown = 0;
          items.forEach(function (item, index) {
            var fits = words.every(function (word) { return texts[index].includes(word); })
              && (!choice || !choice.value || item.dataset.item === choice.value);
            item.hidden = !fits;
            if (fits) shown += 1;
          });
          list.querySelectorAll("[data-group]").forEach(function (group) {
            group.hidden = !group.querySelector("[data-item]:not([hidden])");
          });
          told.textContent = shown === items.length ? "" : shown + " / " + items.length;
        };
        input.addEventListener("input", apply);
        if (choice) choice.addEventListener("change", apply);
        var heading = list.querySelector("h2");
        if (heading) heading.after(bar); else list.prepend(bar);
      });
      document.querySelectorAll("table.sortable").forEach(function (table) {
        var heads = Array.from(table.tHead.rows[0].cells);
        heads.forEach(function (head, column) {
          if (head.tagName !== "TH") return;
          var button = make("button", head.textContent);
          button.type = "button";
          head.textContent = "";
          head.append(button);
          button.addEventListener("click", function () {
            var falls = head.getAttribute("aria-sort") === "ascending";
            heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
            head.setAttribute("aria-sort", falls ? "descending" : "ascending");
            var key = function (row) {
              var cell = row.cells[column];
              if (!cell) return "";
              if (cell.dataset.n !== undefined) return cell.dataset.n === "" ? null : Number(cell.dataset.n);
              return fold(cell.textContent);
            };
            var rows = Array.from(table.tBodies[0].rows).map(function (row, index) {
              return { row: row, key: key(row), index: index };
            });
            rows.sort(function (a, b) {
              if (a.key === null || b.key === null) {
                return (a.key === null) - (b.key === null) || a.index - b.index;
              }
              var order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
              return (falls ? -order : order) || a.index - b.index;
            });
            rows.forEach(function (entry) { table.tBodies[0].append(entry.row); });
          });
        });
      });
      var reveal = function () {
        var id = "";
        try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
        var target = id && document.getElementById(id);
        if (!target) return;
        for (var node = target; node; node = node.parentElement) {
          if (node.tagName === "DETAILS") node.open = true;
        }
        target.scrollIntoView();
      };
      window.addEventListener("hashchange", reveal);
      if (location.hash) reveal();
      var opened = [];
      window.addEventListener("beforeprint", function () {
        opened = Array.from(document.querySelectorAll("details:not([open])"));
        opened.forEach(function (details) { details.open = true; });
      });
      window.addEventListener("afterprint", function () {
        opened.forEach(function (details) { details.open = false; });
        opened = [];
      });
    })();
    """
}
