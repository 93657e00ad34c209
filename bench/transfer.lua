-- wrk script: transfers between random pairs. Arguments after "--": run name, accounts, share of credits that go to
-- account 1 (percent). The token comes by the environment, so that it is in no process list.
-- A key is run-thread-n and therefore never repeats; each thread draws from a seed of its own.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(args)
  run, accounts, hot = args[1], tonumber(args[2]), tonumber(args[3])
  sent = 0
  math.randomseed(os.time() * 64 + number)
  headers = {
    ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN"),
    ["Content-Type"] = "application/json",
  }
end

local function id(n)
  return string.format("00000000-0000-7000-8000-%012x", n)
end

function request()
  sent = sent + 1
  local to = math.random(100) <= hot and 1 or math.random(accounts)
  local from
  repeat from = math.random(accounts) until from ~= to
  headers["Idempotency-Key"] = run .. "-" .. number .. "-" .. sent
  return wrk.format("POST", "/api/accounts/transfer", headers,
    '{"from_account":"' .. id(from) .. '","to_account":"' .. id(to) .. '","amount":"0.01","currency":"EUR"}')
end

-- No response(): calling Lua for each answer would cost the cores that are measured. wrk itself counts what is not 2xx
-- or 3xx, and this route answers no other success than 201.
function done(summary, latency, requests)
  local made = 0
  for _, thread in ipairs(threads) do made = made + thread:get("sent") end
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout, made, latency:percentile(50), latency:percentile(99)))
end
