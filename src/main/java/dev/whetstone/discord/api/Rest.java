package dev.whetstone.discord.api;

import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.gateway.TrackedBody;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.DataType;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Requests by route and id, under JDA's rate limits; each is sent at most once, and its failure says what is known. JDA's public
 * actions want channels it has in memory, which an archived thread is not.
 */
public final class Rest {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final DiscordConnection connection;
    private final Duration patience;

    Rest(DiscordConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    public DataObject get(Route.CompiledRoute route) {
        return run(route, null, Rest::object);
    }

    public List<DataObject> list(Route.CompiledRoute route) {
        return run(
                route,
                null,
                response -> response.getArray().stream(DataArray::getObject).toList());
    }

    public DataObject send(Route.CompiledRoute route, DataObject json) {
        return send(route, RequestBody.create(json.toString(), JSON));
    }

    public DataObject send(Route.CompiledRoute route, RequestBody body) {
        return run(route, new TrackedBody(body), Rest::object);
    }

    /** Puts a whole list in place of another. */
    public void replace(Route.CompiledRoute route, List<DataObject> all) {
        RequestBody body = RequestBody.create(DataArray.fromCollection(all).toString(), JSON);
        run(route, new TrackedBody(body), response -> "");
    }

    /** A request without a body and an answer that does not matter. */
    public void call(Route.CompiledRoute route) {
        run(route, null, response -> "");
    }

    private static DataObject object(Response response) {
        return response.optObject().orElseGet(DataObject::empty);
    }

    private <T> T run(Route.CompiledRoute route, @Nullable TrackedBody body, Function<Response, T> reader) {
        RestActionImpl<T> action =
                new RestActionImpl<>(connection.jda(), route, body, (response, request) -> reader.apply(response));
        if (body != null) {
            action.setCheck(body::maySend);
        }
        CompletableFuture<T> answer = submit(action);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            boolean sent = body != null && !body.giveUp();
            throw new RestFault(sent ? Fault.AMBIGUOUS : Fault.UNREACHABLE, 0, "no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            boolean sent = body != null && !body.giveUp();
            throw new RestFault(sent ? Fault.AMBIGUOUS : Fault.UNREACHABLE, 0, "interrupted", e);
        } catch (ExecutionException e) {
            throw fault(e.getCause(), route, body);
        }
    }

    private static <T> CompletableFuture<T> submit(RestActionImpl<T> action) {
        try {
            return action.submit();
        } catch (RejectedExecutionException e) {
            throw new RestFault(Fault.UNREACHABLE, 0, "the connection is being changed", e);
        }
    }

    private static RestFault fault(@Nullable Throwable cause, Route.CompiledRoute route, @Nullable TrackedBody body) {
        boolean sent = body != null && body.mayBeSent() && route.getMethod() != Method.GET;
        Fault unknown = sent ? Fault.AMBIGUOUS : Fault.UNREACHABLE;
        if (!(cause instanceof ErrorResponseException error)) {
            return new RestFault(unknown, 0, String.valueOf(cause), cause);
        }
        int status = error.getResponse().code;
        if (isNeverSent(error.getCause())) {
            return new RestFault(Fault.UNREACHABLE, 0, "no connection", error);
        }
        if (status >= 400 && status < 500 && isDiscords(error)) {
            Fault fault = RestFault.passes(error.getErrorCode()) ? Fault.UNREACHABLE : Fault.REFUSED;
            return new RestFault(fault, error.getErrorCode(), error.getMeaning(), error);
        }
        return new RestFault(unknown, 0, "status " + status, error);
    }

    /** Discord says why in JSON with a code of its own; a page of whatever stands before it says nothing about the request. */
    private static boolean isDiscords(ErrorResponseException error) {
        return error.getResponse()
                .optObject()
                .filter(body -> body.isType("code", DataType.INT))
                .isPresent();
    }

    private static boolean isNeverSent(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException;
    }
}
