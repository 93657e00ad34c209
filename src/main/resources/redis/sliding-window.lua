-- The rule of SlidingWindow, for all replicas: a request passes a limit of N per period when the N-th request before it is
-- older than the period. One script is one step for the server, so of requests that come at once no more than N pass.
-- KEYS[1]: the times of one caller's last requests.  ARGV: a name for this request, then N and the period in microseconds of
-- each limit.  Answers: allowed, which limit decided or is closest to its end, requests left, microseconds until its next place.
-- The clock is the server's, and never goes back behind the last request.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
if last[2] and tonumber(last[2]) > now then
    now = tonumber(last[2])
end
local closest, left, longest, most = 0, nil, 0, 0
for i = 2, #ARGV, 2 do
    local requests, period = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
    local used = redis.call('ZCOUNT', KEYS[1], '(' .. string.format('%.0f', now - period), '+inf')
    if used >= requests then
        local nth = redis.call('ZRANGE', KEYS[1], -requests, -requests, 'WITHSCORES')
        return {0, i / 2 - 1, 0, tonumber(nth[2]) + period - now}
    end
    if left == nil or requests - used - 1 < left then
        closest, left = i / 2 - 1, requests - used - 1
    end
    longest, most = math.max(longest, period), math.max(most, requests)
end
redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -most - 1)
redis.call('PEXPIRE', KEYS[1], math.ceil(longest / 1000))
return {1, closest, left, 0}
