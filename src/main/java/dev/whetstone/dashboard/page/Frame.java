package dev.whetstone.dashboard.page;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.SignedIn;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.server.ResponseStatusException;

/**
 * What stands around every page.
 *
 * @param groups those to choose from, by name
 * @param group the one the page is about, or to which it leads back; empty for who takes part in none
 * @param admin whether its pages for admins are offered
 * @param section which page it is
 * @param csrf what a form has to send along
 */
public record Frame(
        Member member,
        List<StudyGroup> groups,
        Optional<StudyGroup> group,
        boolean admin,
        String section,
        String csrf) {

    /** Who looks. */
    static SignedIn reader() {
        Object principal = Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .orElse("");
        if (principal instanceof SignedIn who) {
            return who;
        }
        throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }

    /** The frame of a page for whoever looks; {@code groupId} is empty for a page that is about no group. */
    public static Frame of(Access access, Optional<String> groupId, String section, CsrfToken csrf) {
        SignedIn who = reader();
        Member member = access.member(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        List<StudyGroup> groups = access.groups(who).stream()
                .sorted(java.util.Comparator.comparing(StudyGroup::name))
                .toList();
        Optional<StudyGroup> group =
                groupId.isPresent() ? groupId.flatMap(access.groups()::find) : around(groups, who.groupId());
        boolean admin = group.filter(one -> access.isAdmin(who, one.id())).isPresent();
        return new Frame(member, groups, group, admin, section, csrf.getToken());
    }

    /** The group a page leads back to that is about none itself. */
    private static Optional<StudyGroup> around(List<StudyGroup> groups, String wanted) {
        return groups.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> groups.stream().findFirst());
    }

    /** The group of a page that is about one. */
    public StudyGroup home() {
        return group.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The reader's own zone, or the group's where they told none. */
    public PageTimes times() {
        ZoneId own = member.zone();
        return new PageTimes(
                own != null ? own : group.map(one -> one.cadence().zone()).orElse(ZoneOffset.UTC));
    }
}
