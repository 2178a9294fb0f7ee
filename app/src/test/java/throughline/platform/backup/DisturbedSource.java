package throughline.platform.backup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A data source whose users are disturbed: before each table they copy somebody else writes. If it
 * is to be weakened, it takes every setting of a transaction for granted and does nothing.
 */
record DisturbedSource(DataSource real, Consumer<JdbcClient> somebodyElse, boolean weakened) {

  /** What is done instead of a call, or null where the call itself is to be made. */
  @FunctionalInterface
  private interface Instead {
    @Nullable Object of(Method method, Object @Nullable [] arguments) throws Exception;
  }

  DataSource asDataSource() {
    return proxy(
        DataSource.class,
        real,
        (method, arguments) ->
            method.getName().equals("getConnection") ? disturbed(real.getConnection()) : null);
  }

  private Connection disturbed(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments) -> {
          if (method.getName().equals("unwrap")) {
            somebodyElse.accept(JdbcClient.create(real));
          }
          return weakened && method.getName().equals("createStatement")
              ? deaf(connection.createStatement())
              : null;
        });
  }

  private static Statement deaf(Statement statement) {
    return proxy(
        Statement.class,
        statement,
        (method, arguments) ->
            arguments != null && String.valueOf(arguments[0]).startsWith("set transaction")
                ? Boolean.FALSE
                : null);
  }

  private static <T> T proxy(Class<T> type, T real, Instead instead) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = instead.of(method, arguments);
              return answer == null ? called(real, method, arguments) : answer;
            }));
  }

  private static @Nullable Object called(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
