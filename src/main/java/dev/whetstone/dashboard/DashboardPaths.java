package dev.whetstone.dashboard;

/** Where the dashboard's pages are. */
public final class DashboardPaths {

    public static final String HOME = "/dashboard";
    public static final String OPEN = "/dashboard/open";
    public static final String LEAVE = "/dashboard/leave";
    public static final String LOOKS = "/dashboard/looks/";

    private DashboardPaths() {}

    /** A group's pages; {@code page} is empty for the first, or begins with a slash. */
    public static String of(String groupId, String page) {
        return HOME + "/groups/" + groupId + page;
    }
}
