-- What a person does in Neovim, without one: FICHAS and SHEET come by the environment.
-- The buffer ends in SHEET, what was seen in SHEET.seen, one line each.

local seen = {}
local function see(...) table.insert(seen, table.concat({ ... }, "\t")) end

local function main()
  vim.cmd("edit " .. vim.env.SHEET)
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = "fichas", cmd = { vim.env.FICHAS, "lsp" }, root_dir = vim.fn.fnamemodify(vim.env.SHEET, ":h"),
  })
  assert(id, "the server does not start")
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)
  assert(vim.wait(5000, function() return client.initialized or client.server_capabilities ~= nil end))

  local function find(words, behind)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local first, last = line:find(words, 1, true)
      if first then return number - 1, (behind and last or first - 1) end
    end
    error("no " .. words)
  end
  local function place(row, column)
    vim.api.nvim_win_set_cursor(0, { row + 1, column })
    local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
    -- the cursor cannot stand behind a line while nobody types
    local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1]
    params.position.character = vim.str_utfindex(line, column) and select(2, vim.str_utfindex(line, column))
    return params
  end
  local function ask(method, params)
    local answer = client.request_sync(method, params, 5000, buffer)
    assert(answer and not answer.err, method .. ": " .. vim.inspect(answer))
    return answer.result
  end
  local function diagnosed(count)
    assert(vim.wait(5000, function() return #vim.diagnostic.get(buffer) == count end, 5),
      count .. " wanted: " .. vim.inspect(vim.diagnostic.get(buffer)))
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      see("diagnostic", tostring(one.code or one.user_data.lsp.code), one.lnum + 1 .. ":" .. one.col + 1, (one.message:gsub("\n.*", "")))
    end
  end

  -- a slip of the hand
  diagnosed(0)
  local row, column = find("porBeneficiario: 188,89")
  vim.api.nvim_buf_set_text(buffer, row, column + 17, row, column + 23, { "183,89" })
  diagnosed(1)

  -- the hint beside it
  local hints = ask("textDocument/inlayHint", {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = { line = row, character = 0 }, ["end"] = { line = row, character = 90 } },
  })
  for _, hint in ipairs(hints) do see("hint", hint.label) end

  -- what is said of it
  local hover = ask("textDocument/hover", place(row, column + 18))
  see("hover", (hover.contents.value:gsub("\n", " ")))

  -- its fix
  local params = place(row, column + 18)
  params.range = { start = params.position, ["end"] = params.position }
  params.context = { diagnostics = {}, only = { "quickfix" } }
  local action = ask("textDocument/codeAction", params)[1]
  see("action", action.title)
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  diagnosed(0)

  -- another name for a component
  local at, first = find("Asesoría en el predio")
  place(at, first)
  vim.lsp.buf.rename("Visita técnica 😀")
  assert(vim.wait(5000, function()
    return not table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n"):find("Asesoría en el predio", 1, true)
  end, 5), "not renamed")
  diagnosed(0)

  -- a key that is half typed
  row = find("  porcentajeAdministrativo")
  local old = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1]
  vim.api.nvim_buf_set_text(buffer, row, 0, row, #old, { "  porc" })
  local items = ask("textDocument/completion", place(row, 6)).items
  for _, item in ipairs(items) do
    if item.label:find("^porc") then
      see("completion", item.label, item.detail)
      vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, client.offset_encoding)
    end
  end
  row = find("porcentajeAdministrativo: ")
  local values = ask("textDocument/completion", place(row, #"  porcentajeAdministrativo: "))
  for _, item in ipairs(values.items) do
    see("value", item.label)
    vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, client.offset_encoding)
  end
  diagnosed(0)
  vim.cmd("silent write!")
  client.stop()
  assert(vim.wait(5000, function() return client.is_stopped() end, 5), "the server does not end")
end

local done, problem = xpcall(main, debug.traceback)
if not done then see("error", (tostring(problem):gsub("\n", " | "))) end
local file = assert(io.open(vim.env.SHEET .. ".seen", "w"))
file:write(table.concat(seen, "\n"), "\n")
file:close()
vim.cmd(done and "qall!" or "cquit!")
